package org.sply85.composer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sply85.composer.domain.melody.CadenceTones;
import org.sply85.composer.domain.melody.LeapRules;
import org.sply85.composer.domain.scope.Scale;
import org.sply85.contracts.song.Candidate;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.PlannedPhrase;
import org.sply85.contracts.song.PlannedSection;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Measures;
import org.sply85.style.StyleBook;

/**
 * Rules that hold for every song, and figures that the songs together must measure: the reference
 * values are those of 909 real songs (POP909), the bands those that our songs shall stay in.
 */
class PopulationTest {
  private static final List<ComposedSong> SONGS = new ArrayList<>();
  private static final PopulationFigures FIGURES = new PopulationFigures();

  @BeforeAll
  static void compose() {
    for (int round = 0; round < 2; round++) {
      for (var style : StyleBook.standard().styles()) {
        ComposedSong song = ComposedSong.of(Briefs.of(style.name(), 40 + SONGS.size()));
        SONGS.add(song);
        FIGURES.add(song);
      }
    }
  }

  @Test
  void everySongLastsAsLongAsWanted() {
    assertThat(SONGS).allMatch(s -> Math.abs(PlannerTest.seconds(s.plan()) / 180 - 1) <= 0.05);
  }

  @Test
  void everyNoteOfEverySectionIsInRange() {
    for (ComposedSong song : SONGS) {
      for (PlannedSection section : song.plan().sections()) {
        for (Candidate candidate : song.ideas().get(section.idea()).candidates()) {
          assertThat(candidate.melody())
              .allMatch(n -> n.pitch() >= song.plan().lowestPitch())
              .allMatch(n -> n.pitch() + section.transpose() <= song.plan().highestPitch());
        }
      }
    }
  }

  @Test
  void melodiesAreOneVoiceOnTheGrid() {
    for (ComposedSong song : SONGS) {
      for (Idea idea : song.plan().ideas()) {
        List<Note> melody = song.best(idea.id()).melody();
        int end = idea.bars() * song.meter().barTicks();
        for (int i = 0; i < melody.size(); i++) {
          assertThat(melody.get(i).tick() % Ticks.PER_SIXTEENTH).isZero();
          assertThat(melody.get(i).end()).isLessThanOrEqualTo(end);
          assertThat(i == 0 || melody.get(i).tick() >= melody.get(i - 1).end()).isTrue();
        }
      }
    }
  }

  @Test
  void nobodySingsTwoBigLeapsInARow() {
    for (ComposedSong song : SONGS) {
      for (Idea idea : song.plan().ideas()) {
        List<Note> melody = song.best(idea.id()).melody();
        for (int i = 2; i < melody.size(); i++) {
          int before = melody.get(i - 1).pitch() - melody.get(i - 2).pitch();
          int interval = melody.get(i).pitch() - melody.get(i - 1).pitch();
          boolean breath = melody.get(i).tick() > melody.get(i - 1).end();
          assertThat(breath || LeapRules.allows(before, interval))
              .as("%s %s note %d: %d then %d", song.plan().style(), idea.id(), i, before, interval)
              .isTrue();
        }
      }
    }
  }

  @Test
  void phrasesEndOnALongNoteOfTheirCadenceAndABreath() {
    int exceptions = 0;
    int phrases = 0;
    for (ComposedSong song : SONGS) {
      for (Idea idea : song.plan().ideas()) {
        for (PlannedPhrase phrase : idea.phrases()) {
          phrases++;
          exceptions += endsWell(song, idea, phrase) ? 0 : 1;
        }
      }
    }
    assertThat((double) exceptions / phrases).isLessThan(0.02);
  }

  /** The last note before the phrase's longest rest, which stands where its next pickup begins. */
  private static boolean endsWell(ComposedSong song, Idea idea, PlannedPhrase phrase) {
    int bar = song.meter().barTicks();
    int to = (phrase.startBar() + phrase.bars()) * bar;
    Candidate best = song.best(idea.id());
    List<Note> notes =
        best.melody().stream()
            .filter(n -> n.tick() >= phrase.startBar() * bar && n.tick() < to)
            .toList();
    for (int i = notes.size() - 1; i >= 0; i--) {
      Note note = notes.get(i);
      int next = best.melody().indexOf(note) + 1;
      int rest =
          (next < best.melody().size() ? best.melody().get(next).tick() : idea.bars() * bar)
              - note.end();
      if (rest >= 2 * Ticks.PER_SIXTEENTH) {
        ChordSpan chord =
            best.chords().stream()
                .filter(c -> note.tick() >= c.tick() && note.tick() < c.end())
                .findFirst()
                .orElseThrow();
        ChordSpan coming =
            best.chords().stream()
                .filter(c -> note.tick() + 240 >= c.tick() && note.tick() + 240 < c.end())
                .findFirst()
                .orElse(chord);
        Scale scale = new Scale(song.key(), "ionian");
        boolean cadence =
            CadenceTones.allows(note.pitch(), phrase.cadence(), chord.chord(), scale)
                || CadenceTones.allows(note.pitch(), phrase.cadence(), coming.chord(), scale);
        return cadence && note.duration() >= 3 * Ticks.PER_SIXTEENTH;
      }
    }
    return false;
  }

  @Test
  void noPhraseIsLongerThanABreath() {
    for (ComposedSong song : SONGS) {
      for (Idea idea : song.plan().ideas()) {
        List<Note> melody = song.best(idea.id()).melody();
        int start = 0;
        for (int i = 1; i <= melody.size(); i++) {
          boolean breath =
              i == melody.size()
                  || melody.get(i).tick() - melody.get(i - 1).end() >= 2 * Ticks.PER_SIXTEENTH;
          if (breath) {
            int sung = melody.get(i - 1).end() - melody.get(start).tick();
            assertThat(Ticks.toSeconds(sung, song.plan().tempoBpm())).isLessThanOrEqualTo(8.5);
            start = i;
          }
        }
      }
    }
  }

  @Test
  void stylesWithoutBlueNotesStayInTheScale() {
    List<Double> shares = new ArrayList<>();
    for (ComposedSong song : SONGS) {
      if (!List.of("blues", "jazz", "latin").contains(song.plan().style())) {
        shares.add(Measures.of(song.whole()).value(Feature.IN_SCALE_SHARE).orElseThrow());
      }
    }
    assertThat(shares.stream().mapToDouble(Double::doubleValue).average().orElse(0))
        .isGreaterThan(0.97);
    assertThat(shares).allMatch(s -> s >= 0.93);
  }

  @Test
  void chorusesLieAboveVerses() {
    List<Double> offsets = FIGURES.values("chorus minus verse");

    assertThat(offsets.stream().filter(o -> o >= 1 && o <= 7).count())
        .isGreaterThanOrEqualTo((long) Math.ceil(0.85 * offsets.size()));
  }

  @Test
  void phrasesOfALetterAreAlikeAndOthersAreNot() {
    assertThat(mean("same letter rhythm")).isGreaterThanOrEqualTo(0.85);
    assertThat(mean("same letter pitch")).isGreaterThanOrEqualTo(0.6);
    assertThat(mean("same letter chords")).isGreaterThanOrEqualTo(0.6);
    assertThat(mean("other letter rhythm")).isBetween(0.45, 0.75);
    assertThat(mean("other letter pitch")).isLessThanOrEqualTo(0.25);
    assertThat(mean("other letter chords")).isLessThanOrEqualTo(0.5);
  }

  @Test
  void melodiesMoveAsRealOnesDo() {
    assertThat(FIGURES.mean(Feature.STEP_SHARE)).isBetween(0.394, 0.494);
    assertThat(FIGURES.mean(Feature.REPEAT_SHARE)).isBetween(0.177, 0.277);
    assertThat(FIGURES.mean(Feature.LEAP_SHARE)).isBetween(0.12, 0.175);
    assertThat(FIGURES.mean(Feature.BIG_LEAP_SHARE)).isBetween(0.012, 0.058);
    assertThat(FIGURES.mean(Feature.NOTES_PER_BAR)).isBetween(4.9, 6.5);
  }

  @Test
  void melodiesAgreeWithTheirChordsAsRealOnesDo() {
    assertThat(FIGURES.mean(Feature.CHORD_TONE_SHARE)).isBetween(0.60, 0.76);
    assertThat(FIGURES.mean(Feature.STRONG_CHORD_TONE_SHARE)).isGreaterThanOrEqualTo(0.70);
    assertThat(FIGURES.mean(Feature.MELODY_CHORD_DISTANCE)).isBetween(1.27, 1.40);
    assertThat(FIGURES.mean(Feature.CONSONANCE_SCORE)).isBetween(0.46, 0.61);
    for (ComposedSong song : SONGS) {
      assertThat(Measures.of(song.whole()).value(Feature.STRONG_CHORD_TONE_SHARE).orElseThrow())
          .isGreaterThanOrEqualTo(0.55);
    }
  }

  @Test
  void songsRepeatThemselvesAsRealOnesDo() {
    assertThat(FIGURES.mean(Feature.RHYTHM_REPEAT_SHARE)).isBetween(0.56, 0.80);
    assertThat(FIGURES.mean(Feature.PITCH_REPEAT_SHARE)).isBetween(0.44, 0.68);
    assertThat(FIGURES.mean(Feature.WINDOW_REPEAT_SHARE)).isBetween(0.75, 0.98);
    assertThat(FIGURES.mean(Feature.LOOP_IDENTITY)).isBetween(0.42, 0.70);
  }

  private static double mean(String name) {
    return FIGURES.values(name).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
