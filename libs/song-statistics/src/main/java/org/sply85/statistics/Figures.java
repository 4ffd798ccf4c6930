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

  /** Distance in {@link TonalSpace} of two pitch-class sets. */
  static double tonalDistance(boolean[] a, boolean[] b) {
    return TonalSpace.distance(weights(a), weights(b));
  }

  private static double[] weights(boolean[] pitchClasses) {
    double[] weights = new double[PITCH_CLASSES];
    for (int p = 0; p < PITCH_CLASSES; p++) {
      weights[p] = pitchClasses[p] ? 1 : 0;
    }
    return weights;
  }
}
