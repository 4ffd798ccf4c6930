package org.sply85.encoding.band;

import java.util.Arrays;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Quality;

/**
 * The seven tones that go with a chord in a key, one for each step above its root: root, 2, 3, 4,
 * 5, 6, 7. The chord's own tones hold their steps; the key's tones fill the others. Whatever a
 * chord has in place of the third stands on the third's step, so the steps 0, 2 and 4 of any chord
 * sound well together; in a suspended chord the displaced third takes the step of the tone that
 * displaced it.
 *
 * <p>Pitches are written as slots: {@code 7 * octave + step}, the octaves counted from a lowest
 * root.
 */
public final class ChordScale {
  /** Steps in an octave. */
  public static final int STEPS = 7;

  private static final int[][] USUAL = {
    {0}, {2, 1, 3}, {4, 3}, {5, 6, 4}, {7, 6, 8}, {9, 8, 10}, {10, 11, 9}
  };
  private static final int[] CHORD_STEPS = {0, 2, 4};

  private final int root;
  private final int[] intervals;

  private ChordScale(int root, int[] intervals) {
    this.root = root;
    this.intervals = intervals;
  }

  /** The tones of the chord in the key. */
  public static ChordScale of(Chord chord, Key key) {
    int[] intervals = new int[STEPS];
    Arrays.fill(intervals, -1);
    for (int interval : chord.quality().intervals()) {
      intervals[step(chord.quality(), interval)] = interval % 12;
    }
    for (int step = 1; step < STEPS; step++) {
      if (intervals[step] < 0) {
        intervals[step] = free(intervals, options(chord.quality(), step), chord.root(), key);
      }
    }
    return new ChordScale(chord.root(), intervals);
  }

  private static int step(Quality quality, int interval) {
    return switch (interval) {
      case 0 -> 0;
      case 2 -> 2; // of a sus2 chord
      case 13, 14 -> 1;
      case 3, 4 -> 2;
      case 5 -> 2; // of a sus4 chord
      case 6, 7, 8 -> 4;
      case 9 -> quality == Quality.DIM7 ? 6 : 5;
      case 21 -> 5;
      default -> 6;
    };
  }

  private static int[] options(Quality quality, int step) {
    boolean sus4 = quality == Quality.SUS4 || quality == Quality.SUS4_7;
    boolean third = sus4 && step == 3 || quality == Quality.SUS2 && step == 1;
    return third ? USUAL[2] : USUAL[step];
  }

  // The first option that the key has and no other step; else the first that no other step has.
  private static int free(int[] taken, int[] options, int root, Key key) {
    for (int option : options) {
      if (key.contains(root + option) && !has(taken, option)) {
        return option;
      }
    }
    return Arrays.stream(options).filter(o -> !has(taken, o)).findFirst().orElse(options[0]);
  }

  private static boolean has(int[] taken, int interval) {
    return Arrays.stream(taken).anyMatch(t -> t == interval);
  }

  /** Semitones of a step above the root, 0..11. */
  public int interval(int step) {
    return intervals[step];
  }

  /** The step of a pitch of any octave; -1 if it is none of the seven tones. */
  public int step(int pitch) {
    int above = Math.floorMod(pitch - root, 12);
    for (int step = 0; step < STEPS; step++) {
      if (intervals[step] == above) {
        return step;
      }
    }
    return -1;
  }

  /** The MIDI pitch of the lowest root: the one nearest to the register, the lower of two. */
  public int lowestRoot(int register) {
    int above = Math.floorMod(root - register, 12);
    return above < 6 ? register + above : register + above - 12;
  }

  /**
   * The MIDI pitch of a slot.
   *
   * @param slot 7 * octave + step; negative below the lowest root
   * @param register MIDI pitch near which the lowest root lies
   */
  public int pitch(int slot, int register) {
    return lowestRoot(register)
        + 12 * Math.floorDiv(slot, STEPS)
        + intervals[Math.floorMod(slot, STEPS)];
  }

  /**
   * The slot of a MIDI pitch. A pitch between the tones takes the slot of the tone a semitone
   * below, or above if there is none below.
   *
   * @param register MIDI pitch near which the lowest root lies
   * @return negative if it lies below the lowest root
   */
  public int slot(int pitch, int register) {
    int tone = step(pitch) >= 0 ? pitch : step(pitch - 1) >= 0 ? pitch - 1 : pitch + 1;
    if (step(tone) < 0) {
      tone = step(pitch - 2) >= 0 ? pitch - 2 : pitch + 2;
    }
    return STEPS * Math.floorDiv(tone - lowestRoot(register), 12) + step(tone);
  }

  /**
   * The slot moved along the chord's tones: by 1 a root becomes a third, a third a fifth and a
   * fifth the root above. Tones between keep their distance from the chord tone below them, as far
   * as there is room.
   *
   * @param tones how many chord tones up, or down if negative
   */
  public static int inverted(int slot, int tones) {
    int step = Math.floorMod(slot, STEPS);
    int rung = step >= 4 ? 2 : step >= 2 ? 1 : 0;
    int above = step - CHORD_STEPS[rung];
    int moved = 3 * Math.floorDiv(slot, STEPS) + rung + tones;
    int to = Math.floorMod(moved, 3);
    int room = to == 2 ? 2 : 1;
    return STEPS * Math.floorDiv(moved, 3) + CHORD_STEPS[to] + Math.min(above, room);
  }
}
