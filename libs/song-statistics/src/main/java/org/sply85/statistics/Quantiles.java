package org.sply85.statistics;

import java.util.Arrays;

/** The distribution of a feature over real songs, as evenly spaced quantiles. */
public final class Quantiles {
  private static final int SLICES = 40;

  private final int count;
  private final double mean;
  private final double deviation;
  private final double[] cuts;

  /**
   * A stored distribution.
   *
   * @param count how many songs or sections were measured
   * @param mean their mean
   * @param deviation their standard deviation
   * @param cuts quantiles at equal distances from 0 to 1, at least two, not descending
   */
  public Quantiles(int count, double mean, double deviation, double[] cuts) {
    if (cuts.length < 2) {
      throw new IllegalArgumentException("there must be at least 2 quantiles, were " + cuts.length);
    }
    this.count = count;
    this.mean = mean;
    this.deviation = deviation;
    this.cuts = cuts.clone();
  }

  /**
   * The distribution of some values.
   *
   * @param values at least one
   */
  public static Quantiles of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double mean = Arrays.stream(sorted).average().orElseThrow();
    double variance = Arrays.stream(sorted).map(v -> (v - mean) * (v - mean)).average().orElse(0);
    double[] cuts = new double[SLICES + 1];
    for (int i = 0; i <= SLICES; i++) {
      cuts[i] = Figures.quantile(sorted, (double) i / SLICES);
    }
    return new Quantiles(sorted.length, mean, Math.sqrt(variance), cuts);
  }

  /** How many songs or sections were measured. */
  public int count() {
    return count;
  }

  /** Their mean. */
  public double mean() {
    return mean;
  }

  /** Their standard deviation. */
  public double deviation() {
    return deviation;
  }

  /** The stored quantiles, from the least value to the greatest. */
  public double[] cuts() {
    return cuts.clone();
  }

  /**
   * The value that the given share of songs lies below.
   *
   * @param p 0..1
   * @throws IllegalArgumentException if p is outside 0..1
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("share must be in 0..1, was " + p);
    }
    return Figures.quantile(cuts, p);
  }

  /**
   * Share of songs below x, 0..1, ties counted half: in the middle of a value that many songs have,
   * 0 below the least, 1 above the greatest.
   */
  public double percentile(double x) {
    return (below(x, false) + below(x, true)) / 2;
  }

  private double below(double x, boolean ties) {
    int last = cuts.length - 1;
    int i = 0;
    while (i <= last && (ties ? cuts[i] <= x : cuts[i] < x)) {
      i++;
    }
    if (i == 0) {
      return 0;
    }
    if (i > last) {
      return 1;
    }
    double width = cuts[i] - cuts[i - 1];
    return (i - 1 + (width > 0 ? (x - cuts[i - 1]) / width : 0)) / last;
  }

  /** How usual x is: 2 * min(F, 1 - F); 1 in the middle of real songs, 0 outside of them. */
  public double typicality(double x) {
    double f = percentile(x);
    return 2 * Math.min(f, 1 - f);
  }
}
