package org.sply85.trainer.originality;

import java.util.List;

/** Quantiles of measured values, interpolated between neighbours (Hyndman and Fan's type 7). */
public final class Quantiles {
  private final double[] sorted;

  public Quantiles(List<Double> values) {
    this.sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
  }

  /** The value that a share of all does not exceed, the share 0..1; 0 if there are none. */
  public double at(double share) {
    if (sorted.length == 0) {
      return 0;
    }
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }

  /** The mean; 0 if there are no values. */
  public double mean() {
    double sum = 0;
    for (double value : sorted) {
      sum += value;
    }
    return sorted.length == 0 ? 0 : sum / sorted.length;
  }

  /** Share of values above a limit. */
  double above(double limit) {
    int count = 0;
    for (double value : sorted) {
      count += value > limit ? 1 : 0;
    }
    return sorted.length == 0 ? 0 : (double) count / sorted.length;
  }
}
