package org.sply85.evaluation;

import java.util.Arrays;
import org.sply85.statistics.Quantiles;

/**
 * A figure over some songs.
 *
 * @param count how many songs have it; 0 if none, and then the others are 0
 * @param mean of them
 * @param deviation standard deviation
 * @param low 5th percentile
 * @param high 95th percentile
 */
public record Figure(int count, double mean, double deviation, double low, double high) {
  /** The figure of some values, maybe of none. */
  public static Figure of(double[] values) {
    double[] known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).toArray();
    if (known.length == 0) {
      return new Figure(0, 0, 0, 0, 0);
    }
    Quantiles q = Quantiles.of(known);
    return new Figure(q.count(), q.mean(), q.deviation(), q.quantile(.05), q.quantile(.95));
  }

  /** Whether any song has it. */
  public boolean known() {
    return count > 0;
  }
}
