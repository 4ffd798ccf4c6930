package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.sply85.music.Chord;
import org.sply85.music.Quality;

/**
 * The ways a chord can be laid out. Every layout is an ascending array of MIDI pitches inside the
 * range that keeps the low interval limits.
 */
final class Shapes {
  // Sevenths and sixths that players without the root extend by the major ninth.
  private static final Set<Quality> NINTHS =
      EnumSet.of(Quality.MAJ7, Quality.MIN7, Quality.DOM7, Quality.MAJ6, Quality.MIN6);

  private final int low;
  private final int high;

  Shapes(int low, int high) {
    this.low = low;
    this.high = high;
  }

  /**
   * All layouts of the chord of that kind; never empty.
   *
   * @param voicing as in {@link org.sply85.style.BandPart}
   */
  List<int[]> of(Chord chord, String voicing) {
    List<int[]> shapes =
        switch (voicing) {
          case "power" -> stacked(chord, 0, fifth(chord), 12);
          case "guitar" -> guitar(chord);
          case "broken" ->
              stacked(chord, 0, fifth(chord), 12, 12 + third(chord), 12 + fifth(chord));
          case "open" -> withTriads(placed(chord, tones(chord), true), chord);
          case "shell" -> placed(chord, shell(chord), false);
          case "rootless" -> withTriads(placed(chord, rootless(chord), false), chord);
          case "pair" -> placed(chord, guideTones(chord), false);
          default -> withTriads(placed(chord, tones(chord), false), chord);
        };
    return shapes.isEmpty() ? List.of(single(chord)) : shapes;
  }

  // A rich chord may give up its colour where there is no room for it.
  private List<int[]> withTriads(List<int[]> shapes, Chord chord) {
    int[] all = chord.quality().intervals();
    if (all.length > 3) {
      shapes.addAll(placed(chord, new int[] {all[0], all[1], all[2]}, false));
    }
    return shapes;
  }

  private int[] single(Chord chord) {
    return new int[] {Tones.folded(Tones.nearestOctave(chord.root(), (low + high) / 2), low, high)};
  }

  // Three tones of a triad, four of a seventh; of richer chords the root is left to the bass.
  private static int[] tones(Chord chord) {
    int[] all = chord.quality().intervals();
    return all.length <= 4 ? all : rootless(chord);
  }

  private static int[] rootless(Chord chord) {
    int[] all = chord.quality().intervals();
    if (all.length <= 3) {
      return all;
    }
    if (all.length == 4) {
      return NINTHS.contains(chord.quality())
          ? new int[] {all[1], all[2], all[3], 14}
          : new int[] {all[1], all[2], all[3]};
    }
    int top = all[all.length - 1];
    return new int[] {all[1], all[2], all[3], top};
  }

  private static int[] shell(Chord chord) {
    int[] all = chord.quality().intervals();
    return switch (all.length) {
      case 2, 3 -> all;
      case 4 -> new int[] {all[1], all[3]};
      default -> new int[] {all[1], all[3], all[all.length - 1]};
    };
  }

  private static int[] guideTones(Chord chord) {
    int[] all = chord.quality().intervals();
    return all.length <= 3 ? new int[] {all[1], 0} : new int[] {all[1], all[3]};
  }

  /** Semitones from the root to the fifth of the chord. */
  static int fifth(Chord chord) {
    return Arrays.stream(chord.quality().intervals())
        .filter(i -> i >= 6 && i <= 8)
        .findFirst()
        .orElse(7);
  }

  /** Semitones from the root to the third, or to what stands for it. */
  static int third(Chord chord) {
    int second = chord.quality().intervals()[1];
    return second >= 6 ? 12 : second;
  }

  /** Semitones from the root to the seventh or sixth; the octave if the chord has neither. */
  static int seventh(Chord chord) {
    return Arrays.stream(chord.quality().intervals())
        .filter(i -> i >= 9 && i <= 11)
        .findFirst()
        .orElse(12);
  }

  // Root, fifth, octave or seventh, tenth, twelfth and double octave, as the open strings fall.
  private List<int[]> guitar(Chord chord) {
    return stacked(
        chord, 0, fifth(chord), seventh(chord), 12 + third(chord), 12 + fifth(chord), 24);
  }

  private List<int[]> stacked(Chord chord, int... intervals) {
    List<int[]> shapes = new ArrayList<>();
    for (int root = low; root < low + 12; root++) {
      if (Math.floorMod(root - chord.root(), 12) == 0) {
        int at = root;
        int[] pitches =
            Arrays.stream(intervals)
                .map(i -> at + i)
                .filter(p -> p <= high)
                .sorted()
                .distinct()
                .toArray();
        shapes.add(LowIntervals.thinned(pitches));
      }
    }
    return shapes;
  }

  // All inversions in all octaves; open ones also move the second voice from the top down.
  private List<int[]> placed(Chord chord, int[] intervals, boolean open) {
    int[] classes =
        Arrays.stream(intervals).map(i -> (chord.root() + i) % 12).distinct().sorted().toArray();
    List<int[]> shapes = new ArrayList<>();
    for (int bottom = low; bottom <= high; bottom++) {
      int start = Arrays.binarySearch(classes, bottom % 12);
      if (start >= 0) {
        int[] close = stackedUp(classes, start, bottom);
        keep(shapes, close);
        if (open && close.length >= 3) {
          keep(shapes, dropTwo(close));
        }
      }
    }
    return shapes;
  }

  private static int[] stackedUp(int[] classes, int start, int bottom) {
    int[] pitches = new int[classes.length];
    pitches[0] = bottom;
    for (int i = 1; i < pitches.length; i++) {
      int pitchClass = classes[(start + i) % classes.length];
      pitches[i] = pitches[i - 1] + Math.floorMod(pitchClass - pitches[i - 1], 12);
    }
    return pitches;
  }

  private static int[] dropTwo(int[] close) {
    int[] open = close.clone();
    open[open.length - 2] -= 12;
    Arrays.sort(open);
    return open;
  }

  private void keep(List<int[]> shapes, int[] shape) {
    boolean inside = shape[0] >= low && shape[shape.length - 1] <= high;
    if (inside && LowIntervals.clear(shape)) {
      shapes.add(shape);
    }
  }
}
