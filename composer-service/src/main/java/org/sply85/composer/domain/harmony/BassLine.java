package org.sply85.composer.domain.harmony;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Chord;
import org.sply85.music.Quality;

/**
 * Lets the bass of a line of chords move by step: a chord between two others takes its third or its
 * fifth to the bass where that lies next to both (C, G/B, Am), and a minor chord held on before a
 * fall by a third passes through its seventh (Am, Am/G, F). In POP909 six chords of a hundred have
 * another bass than their root, most of them so.
 */
final class BassLine {
  private static final int THIRD_ABOVE = 8; // semitones up to the root a major third below
  private static final int FOURTH_BELOW = 9; // the same for a minor third below

  private BassLine() {}

  /** The line with some basses moved; the same passage gets the same bass each time. */
  static ChordLine lead(ChordLine line, IdeaScope scope, SplittableRandom random) {
    double chance = scope.style().inversions();
    long draw = random.nextLong();
    List<Chord> halves = new ArrayList<>(line.halves());
    List<int[]> spans = spans(line.halves());
    for (int i = 1; i + 1 < spans.size(); i++) {
      Chord before = halves.get(spans.get(i)[0] - 1);
      Chord chord = line.halves().get(spans.get(i)[0]);
      Chord after = line.halves().get(spans.get(i + 1)[0]);
      SplittableRandom own =
          new SplittableRandom(
              draw ^ place(before) * 4_000_037L ^ place(chord) * 2_003L ^ place(after));
      if (Draw.chance(chance, own)) {
        move(halves, spans.get(i), before, after);
      }
    }
    return new ChordLine(halves, line.halfSteps());
  }

  /** Tells chords apart, alike in every process; hash codes of enums are not. */
  private static long place(Chord chord) {
    return (chord.root() * 64L + chord.quality().ordinal()) * 12 + chord.bassInterval();
  }

  private static void move(List<Chord> halves, int[] span, Chord before, Chord after) {
    Chord chord = halves.get(span[0]);
    if (chord.bassInterval() != 0) {
      return;
    }
    int fall = Math.floorMod(after.root() - chord.root(), 12);
    boolean held = span[1] - span[0] >= 2;
    if (held && minor(chord) && (fall == THIRD_ABOVE || fall == FOURTH_BELOW)) {
      halves.set(span[1] - 1, new Chord(chord.root(), chord.quality(), 10));
      return;
    }
    int third = chord.quality().minorThird() ? 3 : 4;
    for (int interval : new int[] {third, 7}) {
      int bass = chord.root() + interval;
      if (chord.contains(bass)
          && near(before.bassPitchClass(), bass)
          && near(bass, after.bassPitchClass())) {
        Chord inverted = new Chord(chord.root(), chord.quality(), interval);
        for (int half = span[0]; half < span[1]; half++) {
          halves.set(half, inverted);
        }
        return;
      }
    }
  }

  private static boolean minor(Chord chord) {
    return chord.quality() == Quality.MIN || chord.quality() == Quality.MIN7;
  }

  /** A step apart, up or down. */
  private static boolean near(int from, int to) {
    int distance = Math.floorMod(to - from, 12);
    return distance == 1 || distance == 2 || distance == 10 || distance == 11;
  }

  /** First half bar, and the one after the last, of each chord. */
  private static List<int[]> spans(List<Chord> halves) {
    List<int[]> spans = new ArrayList<>();
    int start = 0;
    for (int half = 1; half <= halves.size(); half++) {
      if (half == halves.size() || !halves.get(half).equals(halves.get(start))) {
        spans.add(new int[] {start, half});
        start = half;
      }
    }
    return spans;
  }
}
