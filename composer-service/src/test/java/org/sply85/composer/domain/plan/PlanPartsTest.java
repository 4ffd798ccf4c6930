package org.sply85.composer.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.composer.domain.rhythm.RhythmLines;
import org.sply85.contracts.song.Motif;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.music.Meter;
import org.sply85.style.ComposingBook;
import org.sply85.style.FormSection;

class PlanPartsTest {
  @ParameterizedTest
  @CsvSource({"Stay, 1", "Midnight Train, 3", "Rivers of Gold, 4", "Hold On Tonight, 4", "Blue, 1"})
  void countsTheSyllablesOfTitles(String title, int syllables) {
    assertThat(TitleRhythm.syllables(title)).isEqualTo(syllables);
  }

  @Test
  void theHookHasAsManyNotesAsTheTitleHasSyllables() {
    MotifBank bank =
        new MotifBank(new RhythmLines(ComposingBook.standard().style("pop"), Meter.FOUR_FOUR, 100));

    List<Motif> motifs = bank.draw("Rivers of Gold", new SplittableRandom(3));

    assertThat(motifs)
        .extracting(Motif::id)
        .containsExactly("chorus", "verse", "prechorus", "bridge");
    assertThat(motifs.get(0).onsets().size()).isBetween(3, 5);
    assertThat(motifs)
        .allSatisfy(m -> assertThat(m.onsets()).isSorted().doesNotHaveDuplicates())
        .allSatisfy(m -> assertThat(m.durations()).allMatch(d -> d > 0));
  }

  @Test
  void usualLengthsAreKeptWhenTheyFit() {
    List<FormSection> form =
        List.of(
            new FormSection("intro", 4, false),
            new FormSection("verse", 8, false),
            new FormSection("chorus", 8, false),
            new FormSection("outro", 4, false));

    BarFitting.Fitted fitted = new BarFitting(24, 2.3).fit(form).orElseThrow();

    assertThat(fitted.sections()).extracting(DraftSection::bars).containsExactly(4, 8, 8, 4);
    assertThat(fitted.cost()).isLessThan(1e-9);
  }

  @Test
  void forcedLengthsAddUpEvenWhenNothingFits() {
    List<FormSection> form =
        List.of(new FormSection("verse", 8, false), new FormSection("chorus", 8, false));

    List<DraftSection> sections = new BarFitting(13, 2).force(form);

    assertThat(sections.stream().mapToInt(DraftSection::bars).sum()).isEqualTo(13);
  }

  @Test
  void phrasesThatComeBackOverTheSameChordsComeBackWhole() {
    PhrasePlanner planner = new PhrasePlanner(2.2);
    for (int seed = 0; seed < 20; seed++) {
      List<PlannedPhrase> phrases =
          planner.phrases(layout(Map.of("period", 1.0), 4), new SplittableRandom(seed));

      assertThat(phrases)
          .extracting(PlannedPhrase::id)
          .containsExactly("verse.a", "verse.b", "verse.a2", "verse.b2");
      assertThat(phrases.get(2).variation()).isIn("exact", "newTail");
      assertThat(phrases.get(3).variation()).isEqualTo("newTail");
      assertThat(phrases)
          .extracting(PlannedPhrase::cadence)
          .containsExactly("open", "open", "open", "closed");
    }
  }

  @Test
  void overOtherChordsTheyComeBackAsSequencesOrRhythms() {
    List<PlannedPhrase> phrases =
        new PhrasePlanner(2.2).phrases(layout(Map.of("aaba", 1.0), 4), new SplittableRandom(5));

    assertThat(phrases.get(1).variation()).isIn("sequence", "keepRhythm");
    assertThat(phrases.get(2).variation()).isEqualTo("contrast");
  }

  @Test
  void phrasesAreShorterInSlowSongs() {
    assertThat(bars(5.0)).containsOnly(1);
    assertThat(bars(2.4)).containsOnly(2);
    assertThat(bars(1.5)).containsOnly(4);
  }

  private static List<Integer> bars(double barSeconds) {
    return new PhrasePlanner(barSeconds)
        .phrases(layout(Map.of("period", 1.0), 4), new SplittableRandom(1)).stream()
            .map(PlannedPhrase::bars)
            .toList();
  }

  private static PhrasePlanner.Layout layout(Map<String, Double> forms, double loopBars) {
    return new PhrasePlanner.Layout("verse", 8, forms, loopBars, true, "verse");
  }
}
