package org.sply85.encoding.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.statistics.ChordFamily;
import org.sply85.statistics.SectionRole;

class BandStepsTest {
  private static final Key C = Key.parse("C major");
  private static final List<ChordSpan> CHORDS =
      List.of(new ChordSpan(0, 960, "C:maj"), new ChordSpan(960, 960, "F:maj"));

  @Test
  void aBassLineComesBackFromItsClasses() {
    List<Note> line =
        List.of(
            new Note(0, 480, 36, 90), // root
            new Note(480, 240, 43, 90), // fifth
            new Note(720, 240, 40, 90), // third
            new Note(960, 480, 29, 90),
            new Note(1680, 240, 41, 90)); // octave after a rest
    int[] classes = BandSteps.bass(line, CHORDS, C, 16);
    assertThat(classes).containsExactly(2, 1, 1, 1, 6, 1, 4, 1, 2, 1, 1, 1, 0, 0, 9, 1);
    assertThat(BandSteps.bassNotes(classes, CHORDS, C, 90)).isEqualTo(line);
  }

  @Test
  void aForeignToneBelowTheNextBassIsAnApproach() {
    List<ChordSpan> chords =
        List.of(new ChordSpan(0, 960, "C:maj"), new ChordSpan(960, 960, "A:min"));
    int[] classes = BandSteps.bass(List.of(new Note(720, 240, 32, 90)), chords, C, 16);
    assertThat(classes[6]).isEqualTo(BandSteps.APPROACH);
    assertThat(BandSteps.bassNotes(classes, chords, C, 90))
        .extracting(Note::pitch)
        .containsExactly(32);
  }

  @Test
  void theCompIsCountedByNotesAndForce() {
    List<Note> comp =
        List.of(
            new Note(0, 480, 60, 90),
            new Note(0, 480, 64, 90),
            new Note(0, 480, 67, 90),
            new Note(480, 120, 60, 50),
            new Note(960, 480, 60, 60),
            new Note(960, 480, 64, 60),
            new Note(1440, 240, 60, 60),
            new Note(1440, 240, 64, 60),
            new Note(1440, 240, 67, 60));
    assertThat(BandSteps.comp(comp, 16))
        .containsExactly(5, 1, 1, 1, 2, 0, 0, 0, 3, 1, 1, 1, 4, 1, 0, 0);
  }

  @Test
  void drumsAreFlagsOfTheirLanes() {
    DrumRoll roll = DrumRoll.of(List.of(new Note(0, 60, 36, 90), new Note(0, 60, 42, 70)), 0, 16);
    assertThat(BandSteps.drums(roll)[0]).isEqualTo(0b1001);
  }

  @Test
  void theConditionsStandWhereTheTableSays() {
    float[] vector =
        new BandCondition()
            .song("rock", Meter.parse("3/4"), 130, Key.parse("A minor"))
            .place(SectionRole.CHORUS, 6, 0.8)
            .texture(16, 60, 4, 0.25)
            .chords(ChordFamily.MINOR, ChordFamily.MAJOR, true)
            .melody(0b10001)
            .player(BandVoice.DRUMS)
            .vector();
    float[] expected = new float[BandCondition.SIZE];
    expected[2] = 1;
    expected[17] = 1;
    expected[20] = 0.5f;
    expected[21] = 1;
    expected[25] = 1;
    expected[31] = 0.8f;
    expected[32] = 0.5f;
    expected[33] = 0.5f;
    expected[34] = 0.5f;
    expected[35] = 0.25f;
    expected[37] = 1;
    expected[42] = 1;
    expected[48] = 1;
    expected[51] = 1;
    expected[54] = 1;
    expected[58] = 1;
    expected[75] = 1;
    assertThat(vector).containsExactly(expected);
  }

  @Test
  void touchIsWhatDepartsFromTheBar() {
    List<Note> notes =
        List.of(
            new Note(0, 240, 48, 90),
            new Note(0, 240, 64, 70),
            new Note(510, 240, 64, 50),
            new Note(1920, 240, 60, 100));
    List<TouchNote> touch = TouchLine.of(notes, Meter.FOUR_FOUR);
    assertThat(touch).extracting(TouchNote::velocity).containsExactly(20.0, 0.0, -20.0, 0.0);
    assertThat(touch).extracting(TouchNote::voice).containsExactly(0, 2, 2, 2);
    assertThat(touch).extracting(TouchNote::late).containsExactly(0.0, 0.0, 0.25, 0.0);
    assertThat(touch).extracting(TouchNote::since).containsExactly(16, 16, 4, 12);
    float[] features = touch.get(2).features(touch.get(1));
    assertThat(features).hasSize(TouchNote.FEATURES);
    assertThat(features[4]).isEqualTo(1);
    assertThat(features[31]).isEqualTo(0.25f);
  }
}
