package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.music.Meter;
import org.sply85.music.Note;

class KeyboardMeasuresTest {
  private static Note note(int step, int steps, int pitch) {
    return new Note(step * 120, steps * 120, pitch, 90);
  }

  @Test
  void measuresAPartByHand() {
    // Bar 1: C+E for a half, G for a half. Bar 2: the same onsets, one key. Bar 3: one 1/64 note.
    Map<String, Double> m =
        KeyboardMeasures.of(
            List.of(
                note(0, 8, 60),
                note(0, 8, 64),
                note(8, 8, 67),
                note(16, 8, 60),
                note(24, 8, 60),
                new Note(32 * 120, 30, 60, 90)),
            Meter.FOUR_FOUR,
            3);

    assertThat(m.get("KEYBOARD_QUALIFIED")).isCloseTo(5.0 / 6, within(1e-9));
    // 8 steps of two keys, 24 of one, the short note's one step: 41 keys in 33 steps.
    assertThat(m.get("KEYBOARD_POLYPHONY")).isCloseTo(41.0 / 33, within(1e-9));
    assertThat(m.get("KEYBOARD_SAME_PATTERN")).isEqualTo(0.5); // bar 2 yes, bar 3 no
    // Pairs of bars differ in 0, 1 and 1 of 16 steps.
    assertThat(m.get("KEYBOARD_GROOVE")).isCloseTo(1 - 2.0 / 3 / 16, within(1e-9));
    assertThat(m.get("KEYBOARD_PITCH_CLASSES")).isCloseTo((3 + 1 + 1) / 3.0, within(1e-9));
  }

  @Test
  void givesNothingForSilence() {
    assertThat(KeyboardMeasures.of(List.of(), Meter.FOUR_FOUR, 4)).isEmpty();
  }
}
