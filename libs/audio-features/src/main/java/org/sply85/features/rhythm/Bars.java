package org.sply85.features.rhythm;

/**
 * Places of beats in bars: the likeliest path through bars of three or of four, given how likely
 * each beat is a downbeat.
 */
final class Bars {
  private static final int[] METERS = {4, 3};
  private static final double[] PRIOR = {0, -2};
  private static final double SLIP = Math.log(1e-4);

  private Bars() {}

  /**
   * @param odds {@code [beat]}, logarithm of the odds of a downbeat
   * @return {@code [beat]}, 0 = downbeat; the last entry is the number of beats in a bar
   */
  static int[] places(double[] odds) {
    int[] best = null;
    double bestScore = Double.NEGATIVE_INFINITY;
    for (int m = 0; m < METERS.length; m++) {
      int[] places = new int[odds.length + 1];
      double score = path(odds, METERS[m], places) + PRIOR[m];
      if (score > bestScore) {
        bestScore = score;
        best = places;
      }
    }
    return best;
  }

  /**
   * How plainly beats fall into bars of one length that never slip: how likely the likeliest first
   * beat is, and by how much it is likelier than the next; nats a beat.
   *
   * @param odds {@code [beat]}, logarithm of the odds of a downbeat
   */
  static double[] plainness(double[] odds, int meter) {
    double[] phases = new double[meter];
    for (int i = 0; i < odds.length; i++) {
      for (int p = 0; p < meter; p++) {
        phases[p] -= Math.log1p(Math.exp(i % meter == p ? -odds[i] : odds[i]));
      }
    }
    java.util.Arrays.sort(phases);
    return new double[] {
      phases[meter - 1] / odds.length, (phases[meter - 1] - phases[meter - 2]) / odds.length
    };
  }

  private static double path(double[] odds, int meter, int[] places) {
    double[] score = new double[meter];
    int[][] from = new int[odds.length][meter];
    for (int i = 0; i < odds.length; i++) {
      double[] next = new double[meter];
      for (int p = 0; p < meter; p++) {
        int regular = (p + meter - 1) % meter;
        int best = regular;
        double most = score[regular];
        for (int q = 0; q < meter && i > 0; q++) {
          if (score[q] + SLIP > most) {
            most = score[q] + SLIP;
            best = q;
          }
        }
        from[i][p] = best;
        double down = -Math.log1p(Math.exp(-odds[i]));
        double other = -Math.log1p(Math.exp(odds[i]));
        next[p] = most + (p == 0 ? down : other);
      }
      score = next;
    }
    int at = 0;
    for (int p = 1; p < meter; p++) {
      at = score[p] > score[at] ? p : at;
    }
    double total = score[at];
    for (int i = odds.length - 1; i >= 0; i--) {
      places[i] = at;
      at = from[i][at];
    }
    places[odds.length] = meter;
    return total;
  }
}
