package org.sply85.statistics;

import java.util.Arrays;

/** Small sums. */
final class Figures {
  private static final int PITCH_CLASSES = 12;

  private Figures() {}

  /**
   * Percentile with linear interpolation between order statistics (Hyndman and Fan's type 7).
   *
   * @param sorted ascending, not empty
   * @param share 0..1
   */
  static double quantile(double[] sorted, double share) {
    double at = share * (sorted.length - 1);
    int below = (int) Math.floor(at);
    int above = Math.min(sorted.length - 1, below + 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Shannon entropy of counts in nats; NaN if all are zero. */
  static double entropyNats(int[] counts) {
    double total = Arrays.stream(counts).sum();
    if (total == 0) {
      return Double.NaN;
    }
    double entropy = 0;
    for (int count : counts) {
      if (count > 0) {
        entropy -= count / total * Math.log(count / total);
      }
    }
    return entropy;
  }

  /** Shannon entropy of counts in bits; NaN if all are zero. */
  static double entropyBits(int[] counts) {
    return entropyNats(counts) / Math.log(2);
  }

  /** Distance in the tonal space of Harte, Sandler and Gasser (2006) of two pitch-class sets. */
  static double tonalDistance(boolean[] a, boolean[] b) {
    double[] ca = centroid(a);
    double[] cb = centroid(b);
    double sum = 0;
    for (int i = 0; i < ca.length; i++) {
      sum += (ca[i] - cb[i]) * (ca[i] - cb[i]);
    }
    return Math.sqrt(sum);
  }

  // Circles of fifths, minor thirds and major thirds; the last has half the radius.
  private static double[] centroid(boolean[] pitchClasses) {
    double[] c = new double[6];
    int notes = 0;
    for (int p = 0; p < PITCH_CLASSES; p++) {
      if (pitchClasses[p]) {
        notes++;
        c[0] += Math.sin(p * 7 * Math.PI / 6);
        c[1] += Math.cos(p * 7 * Math.PI / 6);
        c[2] += Math.sin(p * 3 * Math.PI / 2);
        c[3] += Math.cos(p * 3 * Math.PI / 2);
        c[4] += 0.5 * Math.sin(p * 2 * Math.PI / 3);
        c[5] += 0.5 * Math.cos(p * 2 * Math.PI / 3);
      }
    }
    for (int i = 0; i < c.length; i++) {
      c[i] /= Math.max(1, notes);
    }
    return c;
  }
}
