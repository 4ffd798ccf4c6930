package org.sply85.encoding.band;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Quality;

class TextureRollTest {
  private static final Key C = Key.parse("C major");
  private static final int BAR = Meter.FOUR_FOUR.barTicks();

  @ParameterizedTest
  @CsvSource({
    "C:maj, C major, '0 2 4 5 7 9 11'", // ionian
    "D:min, C major, '0 2 3 5 7 9 10'", // dorian
    "F:maj, C major, '0 2 4 6 7 9 11'", // lydian
    "G:7, C major, '0 2 4 5 7 9 10'", // mixolydian
    "B:dim, C major, '0 1 3 5 6 8 10'", // locrian
    "E:min, C major, '0 1 3 5 7 8 10'", // phrygian
    "A:min, A minor, '0 2 3 5 7 8 10'", // aeolian
    "C:sus4, C major, '0 2 5 4 7 9 11'", // the fourth stands for the third
    "C:sus2, C major, '0 4 2 5 7 9 11'"
  })
  void theStepsOfADiatonicChordAreItsMode(String chord, String key, String intervals) {
    ChordScale scale = ChordScale.of(Chord.parse(chord), Key.parse(key));
    StringBuilder found = new StringBuilder();
    for (int step = 0; step < 7; step++) {
      found.append(step == 0 ? "" : " ").append(scale.interval(step));
    }
    assertThat(found).hasToString(intervals);
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void everyChordHasSevenDistinctTonesAndAllItsOwn(Quality quality) {
    for (int root = 0; root < 12; root++) {
      for (Mode mode : Mode.values()) {
        ChordScale scale = ChordScale.of(new Chord(root, quality, 0), new Key(0, mode));
        List<Integer> intervals = new ArrayList<>();
        for (int step = 0; step < 7; step++) {
          intervals.add(scale.interval(step));
        }
        assertThat(intervals).as(root + " " + mode).doesNotHaveDuplicates();
        for (int interval : quality.intervals()) {
          assertThat(intervals).contains(interval % 12);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Quality.class)
  void tonesOfChordAndScaleComeBackExactly(Quality quality) {
    for (int root = 0; root < 12; root++) {
      Chord chord = new Chord(root, quality, 0);
      ChordScale scale = ChordScale.of(chord, C);
      int lowest = scale.lowestRoot(TextureRoll.REGISTER);
      for (int pitch = lowest; pitch < lowest + 60; pitch++) {
        if (scale.step(pitch) >= 0) {
          int slot = scale.slot(pitch, TextureRoll.REGISTER);
          assertThat(scale.pitch(slot, TextureRoll.REGISTER)).isEqualTo(pitch);
        }
      }
    }
  }

  @Test
  void aBarComesBackAsItWas() {
    List<Note> bar =
        List.of(
            new Note(0, 960, 36, 80),
            new Note(0, 240, 60, 70),
            new Note(240, 240, 64, 60),
            new Note(480, 480, 67, 65),
            new Note(960, 960, 41, 82), // F
            new Note(1200, 360, 65, 61),
            new Note(1560, 120, 69, 50));
    List<ChordSpan> chords =
        List.of(new ChordSpan(0, 960, "C:maj"), new ChordSpan(960, 960, "F:maj"));
    TextureRoll roll = TextureRoll.of(bar, chords, C, 0, Meter.FOUR_FOUR);
    TextureRoll again = TextureRoll.of(roll.planes(), roll.velocities());
    assertThat(again).isEqualTo(roll);
    List<Note> played = new ArrayList<>();
    for (ChordSpan span : chords) {
      again.realise(span.chord(), C, TextureRoll.REGISTER).stream()
          .filter(n -> n.tick() >= span.tick() && n.tick() < span.end())
          .forEach(played::add);
    }
    assertThat(played).containsExactlyInAnyOrderElementsOf(bar);
  }

  @Test
  void theSameTextureInAnotherKeyIsTheSameRoll() {
    List<Note> bar =
        List.of(new Note(0, 480, 45, 80), new Note(480, 480, 57, 70), new Note(960, 960, 60, 70));
    TextureRoll home =
        TextureRoll.of(bar, List.of(new ChordSpan(0, BAR, "A:min")), C, 0, Meter.FOUR_FOUR);
    for (int up = -5; up <= 6; up++) {
      int semitones = up;
      Key key = C.transposed(semitones);
      List<ChordSpan> chords = List.of(new ChordSpan(0, BAR, "A:min").transposed(semitones, key));
      List<Note> moved = bar.stream().map(n -> n.transposed(semitones)).toList();
      TextureRoll there = TextureRoll.of(moved, chords, key, 0, Meter.FOUR_FOUR);
      // The lowest root may lie in the octave above or below; then all slots differ by an octave.
      int octave = there.notes().get(0).slot() - home.notes().get(0).slot();
      assertThat(octave).isIn(-7, 0, 7);
      assertThat(there.notes())
          .isEqualTo(
              home.notes().stream()
                  .map(n -> new TextureNote(n.step(), n.steps(), n.slot() + octave, n.velocity()))
                  .toList());
    }
  }

  @Test
  void anInversionLeadsTheVoicesToTheNearestChord() {
    // C-E-G on F: in root position all voices leap a fourth; one tone down they are C-F-A.
    ChordScale f = ChordScale.of(Chord.parse("F:maj"), C);
    int[] close = {14, 16, 18};
    int[] pitches = new int[3];
    for (int i = 0; i < 3; i++) {
      pitches[i] = f.pitch(ChordScale.inverted(close[i], -1), TextureRoll.REGISTER);
    }
    ChordScale c = ChordScale.of(Chord.parse("C:maj"), C);
    assertThat(new int[] {c.pitch(14, 34), c.pitch(16, 34), c.pitch(18, 34)})
        .containsExactly(60, 64, 67);
    // F's lowest root is F1 = 29, C's C2 = 36.
    assertThat(pitches).containsExactly(48, 53, 57);
  }

  @Test
  void aTurnThroughAllChordTonesIsAnOctave() {
    for (int slot = 3; slot < 30; slot++) {
      if (List.of(0, 2, 4).contains(slot % 7)) {
        assertThat(ChordScale.inverted(slot, 3)).isEqualTo(slot + 7);
      }
      assertThat(ChordScale.inverted(slot, 0)).isEqualTo(slot);
    }
  }

  @Test
  void notesOutsideTheFiveOctavesAreBroughtIn() {
    TextureRoll roll =
        TextureRoll.of(
            List.of(new Note(0, 480, 24, 80), new Note(0, 480, 108, 80)),
            List.of(new ChordSpan(0, BAR, "C:maj")),
            C,
            0,
            Meter.FOUR_FOUR);
    assertThat(roll.notes()).extracting(TextureNote::slot).containsExactly(0, 28);
  }
}
