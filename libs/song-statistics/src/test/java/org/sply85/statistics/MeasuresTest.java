package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;

/** Every expected figure is worked out by hand in the comment beside it. */
class MeasuresTest {
  private static final Key C = new Key(0, Mode.MAJOR);

  // Bar 1: C E G A G over C major. Bar 2: C E over F major, G A C' over G major. Steps of 16ths.
  private static final Passage TWO_BARS =
      new Passage(
          List.of(
              note(0, 4, 60),
              note(4, 4, 64),
              note(8, 2, 67),
              note(10, 2, 69),
              note(12, 4, 67),
              note(16, 4, 60),
              note(20, 4, 64),
              note(24, 2, 67),
              note(26, 2, 69),
              note(28, 4, 72)),
          List.of(
              new ChordSpan(0, 1920, "C:maj"),
              new ChordSpan(1920, 960, "F:maj"),
              new ChordSpan(2880, 960, "G:maj")),
          C,
          Meter.FOUR_FOUR,
          2);

  private final MeasuredFeatures measured = Measures.of(TWO_BARS);

  private static Note note(int step, int steps, int pitch) {
    return new Note(step * 120, steps * 120, pitch, 90);
  }

  private void assertMeasured(Feature feature, double expected) {
    assertThat(measured.value(feature).orElseThrow()).isCloseTo(expected, within(1e-6));
  }

  @Test
  void countsNotesByBarsAndBeats() {
    assertMeasured(Feature.NOTES_PER_BAR, 5);
    assertMeasured(Feature.ONSETS_PER_BEAT, 1.25);
    assertMeasured(Feature.EMPTY_BAR_SHARE, 0);
  }

  @Test
  void sortsMovesBySize() {
    // Moves +4 +3 +2 -2 -7 +4 +3 +2 +3: three steps, one leap beyond four semitones, of nine.
    assertMeasured(Feature.STEP_SHARE, 3.0 / 9);
    assertMeasured(Feature.REPEAT_SHARE, 0);
    assertMeasured(Feature.LEAP_SHARE, 1.0 / 9);
    assertMeasured(Feature.BIG_LEAP_SHARE, 0);
  }

  @Test
  void readsOnsetsOnTheGridOfSixteenths() {
    // Only the two As start off the beat, both on a second 8th.
    assertMeasured(Feature.OFF_EIGHTH_SHARE, 0.2);
    assertMeasured(Feature.OFF_SIXTEENTH_SHARE, 0);
    assertMeasured(Feature.OFF_BEAT_SHARE, 0.2);
  }

  @Test
  void measuresPitch() {
    // Sorted: 60 60 64 64 67 67 67 69 69 72. p2.5 at .225: 60; p97.5 at 8.775: 69 + .775 * 3.
    assertMeasured(Feature.RANGE_SEMITONES, 11.325);
    assertMeasured(Feature.MEAN_PITCH, 65.9);
    assertMeasured(Feature.IN_SCALE_SHARE, 1);
  }

  @Test
  void measuresPitchClassesOfBars() {
    // Both bars have shares .2 .2 .2 .4: 3 * .2 * log2(5) + .4 * log2(2.5) = 1.921928 bits.
    assertMeasured(Feature.PITCH_CLASSES_PER_BAR, 4);
    assertMeasured(Feature.PITCH_ENTROPY_BAR, 1.921928);
    assertThat(measured.value(Feature.PITCH_ENTROPY_FOUR_BARS)).isEmpty();
  }

  @Test
  void findsTheBarsThatComeAgain() {
    // Same onsets in both bars, another last pitch.
    assertMeasured(Feature.GROOVE_SIMILARITY, 1);
    assertMeasured(Feature.RHYTHM_REPEAT_SHARE, 0.5);
    assertMeasured(Feature.PITCH_REPEAT_SHARE, 0);
    assertMeasured(Feature.DISTINCT_RHYTHM_BARS, 1);
    assertMeasured(Feature.DISTINCT_PITCH_BARS, 2);
  }

  @Test
  void measuresHowTheMelodyFitsItsChords() {
    // Chord tones: C E G . G over C; C over F; G over G: 6 of 10. A-G resolves, E-G, A-C do not.
    // Strong places, steps 0 8 16 24: C G C G, all chord tones.
    assertMeasured(Feature.CHORD_TONE_SHARE, 0.6);
    assertMeasured(Feature.CHORD_TONE_OR_RESOLVED_SHARE, 0.7);
    assertMeasured(Feature.STRONG_CHORD_TONE_SHARE, 1);
  }

  @Test
  void scoresConsonanceByChordTonesAndSixteenths() {
    // Sums over three chord tones. Bar 1: C 2, E 3, G 3, A 0 -> 4*2 + 4*3 + 2*3 + 2*0 + 4*3 = 38.
    // Bar 2: C 3, E 1 over F; G 2, A -1, C -2 over G -> 4*3 + 4*1 + 2*2 - 2*1 - 4*2 = 10.
    assertMeasured(Feature.CONSONANCE_SCORE, 48.0 / 96);
  }

  @Test
  void measuresChords() {
    // Three changes in two bars; three chords once each: ln 3 nats.
    assertMeasured(Feature.CHORD_CHANGES_PER_BAR, 1.5);
    assertMeasured(Feature.CHORD_ENTROPY, Math.log(3));
    assertMeasured(Feature.CHORD_COVERAGE, 3);
    assertMeasured(Feature.DIATONIC_CHORD_SHARE, 1);
    assertMeasured(Feature.PROGRESSION_VARIETY, 1);
    assertThat(measured.value(Feature.LOOP_IDENTITY)).isEmpty();
  }

  @Test
  void measuresLoopsOfFourBars() {
    // C G Am F | C G Am Dm: 3 of 4 bars equal those four bars before; four chords in each window.
    MeasuredFeatures loop =
        Measures.of(bars("C:maj", "G:7", "A:min", "F:maj", "C:maj", "G:maj", "A:min7", "D:min"));
    assertThat(loop.value(Feature.LOOP_IDENTITY).orElseThrow()).isEqualTo(0.75);
    assertThat(loop.value(Feature.DISTINCT_CHORDS_PER_FOUR_BARS).orElseThrow()).isEqualTo(4);
    assertThat(loop.value(Feature.NOTES_PER_BAR)).isEmpty();
  }

  private static Passage bars(String... chords) {
    List<ChordSpan> spans = new java.util.ArrayList<>();
    for (int i = 0; i < chords.length; i++) {
      spans.add(new ChordSpan(i * 1920, 1920, chords[i]));
    }
    return new Passage(List.of(), spans, C, Meter.FOUR_FOUR, chords.length);
  }

  @Test
  void slicesNotesAndTheChordsThatSoundOn() {
    Passage second = TWO_BARS.slice(1, 1);
    assertThat(second.melody()).hasSize(5);
    assertThat(second.melody().get(0).tick()).isZero();
    assertThat(second.chords())
        .containsExactly(new ChordSpan(0, 960, "F:maj"), new ChordSpan(960, 960, "G:maj"));
  }

  @Test
  void refusesNotesOutOfOrder() {
    assertThatThrownBy(
            () ->
                new Passage(
                    List.of(note(4, 4, 60), note(0, 4, 60)), List.of(), C, Meter.FOUR_FOUR, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be ordered by onset, note 1 was at 0 after 480");
  }
}
