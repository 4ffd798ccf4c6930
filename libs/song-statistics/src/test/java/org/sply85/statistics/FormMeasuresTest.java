package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;

/** Every expected figure is worked out by hand in the comment beside it. */
class FormMeasuresTest {
  private static final int BAR = 1920;

  /** Phrases of four bars, each a note on every beat; the letters' pitches and chords differ. */
  private static Passage song(String letters) {
    List<Note> melody = new ArrayList<>();
    List<ChordSpan> chords = new ArrayList<>();
    for (int phrase = 0; phrase < letters.length(); phrase++) {
      boolean b = letters.charAt(phrase) == 'B';
      chords.add(new ChordSpan(phrase * 4 * BAR, 4 * BAR, b ? "F:maj" : "C:maj"));
      for (int beat = 0; beat < 16; beat++) {
        int tick = phrase * 4 * BAR + beat * 480 + (b && beat % 2 == 1 ? 240 : 0);
        melody.add(new Note(tick, 240, b ? 67 : 60, 90));
      }
    }
    return new Passage(
        melody, chords, new Key(0, Mode.MAJOR), Meter.FOUR_FOUR, 4 * letters.length());
  }

  private static List<PhraseMark> marks(String letters) {
    List<PhraseMark> marks = new ArrayList<>();
    for (int i = 0; i < letters.length(); i++) {
      SectionRole role = letters.charAt(i) == 'B' ? SectionRole.CHORUS : SectionRole.VERSE;
      marks.add(new PhraseMark(letters.substring(i, i + 1), true, role, 4 * i, 4));
    }
    return marks;
  }

  private static double value(MeasuredFeatures measured, Feature feature) {
    return measured.value(feature).orElseThrow();
  }

  @Test
  void comparesPhrasesByTheirLetters() {
    MeasuredFeatures form = FormMeasures.of(song("ABAB"), marks("ABAB"));

    assertThat(value(form, Feature.SAME_PHRASE_RHYTHM)).isEqualTo(1);
    assertThat(value(form, Feature.SAME_PHRASE_PITCH)).isEqualTo(1);
    assertThat(value(form, Feature.SAME_PHRASE_CHORDS)).isEqualTo(1);
    // A and B share the onsets on beats 1 and 3: 8 of 16, F1 .5; never a pitch or a chord.
    assertThat(value(form, Feature.OTHER_PHRASE_RHYTHM)).isEqualTo(0.5);
    assertThat(value(form, Feature.OTHER_PHRASE_PITCH)).isZero();
    assertThat(value(form, Feature.OTHER_PHRASE_CHORDS)).isZero();
    assertThat(value(form, Feature.RHYTHM_CONTRAST)).isEqualTo(0.5);
    assertThat(value(form, Feature.PITCH_CONTRAST)).isEqualTo(1);
  }

  @Test
  void setsChorusesAboveVerses() {
    MeasuredFeatures form = FormMeasures.of(song("ABAB"), marks("ABAB"));

    assertThat(value(form, Feature.CHORUS_LIFT)).isEqualTo(7);
    assertThat(value(form, Feature.SECOND_LETTER_LIFT)).isEqualTo(7);
    // The first G stands at the start of the second of four phrases.
    assertThat(value(form, Feature.HIGHEST_NOTE_POSITION)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void countsPhrasesThatBeginBeforeTheirBar() {
    // The B phrases' last note, on the second 8th of beat 4, leads to the next A without a rest;
    // before a B, an A's last quarter is followed by an 8th's rest. One of four phrases: the
    // second A.
    assertThat(value(FormMeasures.of(song("ABAB"), marks("ABAB")), Feature.PICKUP_SHARE))
        .isEqualTo(0.25);
  }

  @Test
  void leavesOutWhatHasNothingToCompare() {
    MeasuredFeatures form = FormMeasures.of(song("A"), marks("A"));

    assertThat(form.value(Feature.SAME_PHRASE_RHYTHM)).isEmpty();
    assertThat(form.value(Feature.RHYTHM_CONTRAST)).isEmpty();
    assertThat(form.value(Feature.CHORUS_LIFT)).isEmpty();
  }

  @Test
  void takesPhrasesOfOneRoleAndLetterTogether() {
    assertThat(FormMeasures.sections(marks("AAB"), 12))
        .extracting(PhraseMark::bars)
        .containsExactly(8, 4);
    assertThat(FormMeasures.sections(marks("AAB"), 10)).hasSize(1);
  }
}
