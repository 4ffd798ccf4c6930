package org.sply85.statistics;

import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/**
 * Where real melodies go next: counts of intervals by the scale degree they start from, the
 * interval before, the place in the bar and the chord underneath. Minor melodies are read in the
 * relative major, so both modes share their figures except for how phrases end.
 */
public final class DegreeMoves {
  /** The largest interval that is counted, in semitones. */
  public static final int WIDEST = 12;

  private static final int INTERVALS = 2 * WIDEST + 1;
  private static final double RAREST = 1e-4; // keeps every pitch of the window possible

  private final CountTable table;

  /** Moves counted by {@link #count}, {@link #countFirst} and {@link #countEnd}. */
  public DegreeMoves(CountTable table) {
    this.table = table;
  }

  /** Counts a move to the given pitch; moves beyond an octave are left out. */
  public static void count(CountTableBuilder counts, MelodyContext context, int pitch) {
    int interval = pitch - context.previousPitch();
    if (Math.abs(interval) <= WIDEST) {
      String move = context.moveKey();
      counts.add(List.of(move + context.placeKey(), move), interval + WIDEST);
      int degree = MelodyContext.degree(pitch, context.key());
      counts.add(List.of("target" + context.placeKey(), "target"), degree);
    }
  }

  /** Counts the first note of a phrase. */
  public static void countFirst(
      CountTableBuilder counts, int pitch, Key key, MetricWeight weight, Chord chord) {
    String place = MelodyContext.placeKey(key, weight, chord);
    counts.add(List.of("first" + place, "first"), MelodyContext.degree(pitch, key));
  }

  /** Counts the last note of a phrase. */
  public static void countEnd(CountTableBuilder counts, int pitch, Key key, Chord chord) {
    int aboveTonic = Math.floorMod(pitch - key.tonic(), 12);
    String mode = "end/" + key.mode();
    counts.add(List.of(mode + "/" + Cadence.of(chord, key), mode), aboveTonic);
  }

  /**
   * Probability of each pitch of a window to come next.
   *
   * <p>The prior is the product of two views: what interval follows a degree and an interval, and
   * how much more often than usual the chord and the place in the bar are met by a degree. The
   * counts of the whole context are laid over it by {@link CountTable#smoothed}.
   *
   * @return one value for each pitch of the window from its lowest, all above zero, summing to 1
   */
  public double[] nextPitch(MelodyContext context, PitchWindow window) {
    double[] intervals = intervals(context);
    double[] p = new double[window.width()];
    for (int i = 0; i < p.length; i++) {
      int interval = window.low() + i - context.previousPitch();
      p[i] = RAREST + (Math.abs(interval) <= WIDEST ? intervals[interval + WIDEST] : 0);
    }
    return normalised(p);
  }

  private double[] intervals(MelodyContext context) {
    String move = context.moveKey();
    double[] prior = table.smoothed(List.of(move), CountTable.uniform(INTERVALS));
    double[] usual = table.smoothed(List.of("target"), CountTable.uniform(12));
    double[] here =
        table.smoothed(List.of("target" + context.placeKey(), "target"), CountTable.uniform(12));
    for (int i = 0; i < INTERVALS; i++) {
      int pitch = context.previousPitch() + i - WIDEST;
      int degree = MelodyContext.degree(pitch, context.key());
      prior[i] *= here[degree] / usual[degree];
    }
    return table.smoothed(List.of(move + context.placeKey()), normalised(prior));
  }

  /**
   * Probability of each pitch of a window to begin a phrase; octaves of a degree share its
   * probability.
   *
   * @return one value for each pitch low..high, summing to 1
   */
  public double[] firstPitch(Key key, MetricWeight weight, Chord chord, PitchWindow window) {
    String place = MelodyContext.placeKey(key, weight, chord);
    double[] degrees = table.smoothed(List.of("first" + place, "first"), CountTable.uniform(12));
    double[] p = new double[window.width()];
    for (int i = 0; i < p.length; i++) {
      p[i] = RAREST + degrees[MelodyContext.degree(window.low() + i, key)];
    }
    return normalised(p);
  }

  /**
   * Which degrees phrases end on.
   *
   * @return probability of each semitone above the key's own tonic, 0..11
   */
  public double[] endDegrees(Mode mode, Cadence cadence) {
    String key = "end/" + mode;
    return table.smoothed(List.of(key + "/" + cadence, key), CountTable.uniform(12));
  }

  private static double[] normalised(double[] p) {
    double sum = 0;
    for (double value : p) {
      sum += value;
    }
    for (int i = 0; i < p.length; i++) {
      p[i] /= sum;
    }
    return p;
  }
}
