package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;

class PhrasesTest {
  private static final Key D = new Key(2, Mode.MAJOR);

  private static Note note(int step, int steps, int pitch) {
    return new Note(step * 120, steps * 120, pitch, 90);
  }

  private static Passage phrase(List<Note> notes, String chord) {
    return new Passage(notes, List.of(new ChordSpan(0, 1920, chord)), D, Meter.FOUR_FOUR, 1);
  }

  @Test
  void comparesPhrasesByOnsetsPitchesAndChords() {
    Passage first = phrase(List.of(note(0, 4, 62), note(4, 4, 66), note(8, 8, 69)), "D:maj");
    Passage second = phrase(List.of(note(0, 4, 62), note(4, 12, 64)), "D:7");
    // Two common onsets of 3 + 2: 4/5. One with equal pitch: 2/5. D and D7 are one core chord.
    assertThat(PhrasePairs.rhythm(first, second)).isCloseTo(0.8, within(1e-12));
    assertThat(PhrasePairs.pitch(first, second)).isCloseTo(0.4, within(1e-12));
    assertThat(PhrasePairs.chords(first, second)).isEqualTo(1);
  }

  @Test
  void findsNothingInCommonInSilence() {
    Passage silent = phrase(List.of(), "G:maj");
    assertThat(PhrasePairs.rhythm(silent, silent)).isZero();
  }

  @Test
  void followsAPickupBack() {
    // Two 8ths lead to the downbeat of bar 2; before them a whole beat of rest.
    List<Note> melody = List.of(note(0, 4, 62), note(12, 2, 64), note(14, 2, 66), note(16, 4, 67));
    assertThat(PhraseEdges.startOffset(melody, 1920)).hasValue(-4);
  }

  @Test
  void takesALongNoteForTheEndOfThePhraseBefore() {
    List<Note> melody = List.of(note(8, 8, 62), note(18, 4, 64));
    assertThat(PhraseEdges.startOffset(melody, 1920)).hasValue(2);
    assertThat(PhraseEdges.startOffset(melody, 3840)).isEmpty();
  }

  @Test
  void namesTheDegreeAPhraseEndsOn() {
    assertThat(PhraseEdges.endDegree(phrase(List.of(note(0, 4, 62), note(4, 4, 69)), "D:maj")))
        .hasValue(7);
  }

  @Test
  void tellsContoursApart() {
    assertThat(contour(60, 60, 67, 67, 60, 60)).isEqualTo(Contour.ARCH);
    assertThat(contour(67, 67, 64, 64, 60, 60)).isEqualTo(Contour.DESCENDING);
    assertThat(contour(60, 60, 64, 64, 67, 67)).isEqualTo(Contour.ASCENDING);
    assertThat(contour(67, 67, 60, 60, 67, 67)).isEqualTo(Contour.VALLEY);
    assertThat(contour(60, 60, 60, 60, 60, 60)).isEqualTo(Contour.FLAT);
    assertThat(Contour.of(List.of(note(0, 1, 60)))).isEmpty();
  }

  private static Contour contour(int... pitches) {
    List<Note> notes = new java.util.ArrayList<>();
    for (int i = 0; i < pitches.length; i++) {
      notes.add(note(i, 1, pitches[i]));
    }
    return Contour.of(notes).orElseThrow();
  }
}
