package org.sply85.arranger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Quality;

class VoicerTest {
  private static List<ChordSpan> chords(String... symbols) {
    List<ChordSpan> spans = new ArrayList<>();
    for (String symbol : symbols) {
      spans.add(new ChordSpan(spans.size() * 1920, 1920, symbol));
    }
    return spans;
  }

  @Test
  void holdsTheCommonTonesOfRelatives() {
    List<int[]> led = new Voicer("close", 52, 76).lead(chords("C", "A:min"), List.of());
    assertThat(led.get(1))
        .as("C and E stay, G steps to A")
        .contains(led.get(0)[0] % 12 == 0 ? led.get(0)[0] : led.get(0)[1]);
    assertThat(movement(led.get(0), led.get(1))).as("C and E stay, G steps to A").isEqualTo(2);
  }

  @Test
  void movesNoVoiceFarThroughACadence() {
    List<int[]> led = new Voicer("close", 52, 76).lead(chords("C", "F", "G", "C"), List.of());
    for (int i = 1; i < led.size(); i++) {
      for (int v = 0; v < 3; v++) {
        assertThat(Math.abs(led.get(i)[v] - led.get(i - 1)[v])).isLessThanOrEqualTo(4);
      }
    }
  }

  @Test
  void staysBelowTheMelody() {
    List<Note> lead = List.of(new Note(0, 1920, 62, 80), new Note(1920, 1920, 60, 80));
    List<int[]> led = new Voicer("close", 52, 76).lead(chords("C", "F"), lead);
    assertThat(led.get(0)[2]).isLessThanOrEqualTo(62);
    assertThat(led.get(1)[2]).isLessThanOrEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"close", "open", "shell", "rootless", "power", "guitar", "broken", "pair"})
  void laysOutEveryChordInRangeAndClearOfMud(String voicing) {
    for (Quality quality : Quality.values()) {
      for (int root = 0; root < 12; root++) {
        Chord chord = new Chord(root, quality, 0);
        for (int[] layout : new Shapes(45, 79).of(chord, voicing)) {
          assertThat(LowIntervals.clear(layout)).as("%s %s", quality, voicing).isTrue();
          assertThat(layout[0]).isGreaterThanOrEqualTo(45);
          assertThat(layout[layout.length - 1]).isLessThanOrEqualTo(79);
          assertThat(Arrays.stream(layout).allMatch(p -> belongs(p, chord, voicing))).isTrue();
        }
      }
    }
  }

  // Rootless voicings may add the ninth.
  private static boolean belongs(int pitch, Chord chord, String voicing) {
    boolean ninth = voicing.equals("rootless") && Math.floorMod(pitch - chord.root(), 12) == 2;
    return chord.contains(pitch) || ninth;
  }

  @Test
  void knowsTheLowIntervalLimits() {
    assertThat(LowIntervals.clear(47, 51)).as("third below C3").isFalse();
    assertThat(LowIntervals.clear(48, 52)).as("third on C3").isTrue();
    assertThat(LowIntervals.clear(58, 60)).as("second below C4").isFalse();
    assertThat(LowIntervals.clear(60, 62)).as("second on C4").isTrue();
    assertThat(LowIntervals.clear(36, 43)).as("fifth anywhere").isTrue();
  }

  private static int movement(int[] a, int[] b) {
    int sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += Math.abs(a[i] - b[i]);
    }
    return sum;
  }
}
