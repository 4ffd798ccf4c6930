package org.sply85.composer.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Meter;
import org.sply85.music.Note;

class IdeaComposerTest {
  private static final SongPlan POP = plan("pop", 4);

  private final IdeaComposer composer = new IdeaComposer();

  @Test
  void keepsTheBestEightOfManyBestFirst() {
    IdeaCandidates chorus = composer.compose(POP, "chorus");

    assertThat(chorus.proposed()).isGreaterThanOrEqualTo(24);
    assertThat(chorus.candidates()).hasSize(8);
    assertThat(chorus.candidates())
        .isSortedAccordingTo(Comparator.comparingDouble(c -> -c.card().total()));
    assertThat(chorus.candidates()).extracting(Candidate::id).doesNotHaveDuplicates();
    assertThat(chorus.candidates()).extracting(Candidate::melody).doesNotHaveDuplicates();
  }

  @Test
  void scoresEveryTermBetweenZeroAndOne() {
    for (Candidate candidate : composer.compose(POP, "verse").candidates()) {
      assertThat(candidate.card().terms())
          .containsOnlyKeys(
              "typical", "theory", "structure", "plan", "sing", "variety", "harmony", "original");
      assertThat(candidate.card().terms().values()).allMatch(v -> v >= 0 && v <= 1);
      assertThat(candidate.card().total()).isBetween(0.0, 1.0);
    }
  }

  @Test
  void chordsFillTheIdeaWithoutGaps() {
    for (Idea idea : POP.ideas()) {
      int end = idea.bars() * Meter.parse(POP.meter()).barTicks();
      for (Candidate candidate : composer.compose(POP, idea.id()).candidates()) {
        int tick = 0;
        for (var span : candidate.chords()) {
          assertThat(span.tick()).isEqualTo(tick);
          tick = span.end();
        }
        assertThat(tick).isEqualTo(end);
      }
    }
  }

  @Test
  void theSamePlanGivesTheSameCandidates() {
    assertThat(composer.compose(POP, "verse"))
        .isEqualTo(new IdeaComposer().compose(plan("pop", 4), "verse"));
  }

  @Test
  void anotherSeedGivesAnotherMelody() {
    assertThat(composer.compose(plan("pop", 12), "verse").candidates().get(0).melody())
        .isNotEqualTo(composer.compose(POP, "verse").candidates().get(0).melody());
  }

  @Test
  void anIdeaDependsOnNoOtherIdea() {
    SongPlan alone =
        new SongPlan(
            POP.brief(),
            POP.targets(),
            POP.seed(),
            POP.title(),
            POP.style(),
            POP.key(),
            POP.meter(),
            POP.tempoBpm(),
            POP.lowestPitch(),
            POP.highestPitch(),
            POP.motifs(),
            List.of(POP.idea("chorus")),
            POP.sections(),
            POP.lyrics());

    assertThat(composer.compose(alone, "chorus")).isEqualTo(composer.compose(POP, "chorus"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"4/4", "3/4", "6/8", "12/8", "5/4"})
  void composesInEveryMeter(String meter) {
    SongPlan plan =
        new Planner()
            .plan(Briefs.with(Briefs.of("ballad", 3), meter, 100, Briefs.FREE), Briefs.targets());
    for (Idea idea : plan.ideas()) {
      List<Candidate> candidates = composer.compose(plan, idea.id()).candidates();
      assertThat(candidates).isNotEmpty();
      assertThat(candidates.get(0).melody().isEmpty()).isEqualTo(!idea.melodic());
    }
  }

  @Test
  void exactPhrasesComeBackNoteForNote() {
    int bar = Meter.parse(POP.meter()).barTicks();
    int compared = 0;
    for (Idea idea : POP.ideas()) {
      for (Candidate candidate : composer.compose(POP, idea.id()).candidates()) {
        for (PlannedPhrase phrase : idea.phrases()) {
          if (phrase.variation().equals("exact")) {
            PlannedPhrase model = phrase(idea, phrase.reference());
            List<Integer> first = pitches(candidate.melody(), model, bar);
            List<Integer> second = pitches(candidate.melody(), phrase, bar);
            int common = Math.min(first.size(), second.size()) - 2; // pickups may differ
            assertThat(second.subList(0, common)).isEqualTo(first.subList(0, common));
            compared++;
          }
        }
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void refusesAnIdeaThePlanDoesNotHave() {
    assertThatThrownBy(() -> composer.compose(POP, "coda"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'coda'");
  }

  private static PlannedPhrase phrase(Idea idea, String id) {
    return idea.phrases().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
  }

  private static List<Integer> pitches(List<Note> melody, PlannedPhrase phrase, int bar) {
    int from = phrase.startBar() * bar;
    int to = from + phrase.bars() * bar;
    return melody.stream().filter(n -> n.tick() >= from && n.tick() < to).map(Note::pitch).toList();
  }

  private static SongPlan plan(String style, long seed) {
    return new Planner().plan(Briefs.of(style, seed), Briefs.targets());
  }
}
