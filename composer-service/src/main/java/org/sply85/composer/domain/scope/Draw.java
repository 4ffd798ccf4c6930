package org.sply85.composer.domain.scope;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws by weight. */
public final class Draw {
  private Draw() {}

  /**
   * A key of the map, by its weight.
   *
   * @param weights none negative, one at least above zero, in a repeatable order
   */
  public static <K> K of(Map<K, Double> weights, SplittableRandom random) {
    List<K> keys = List.copyOf(weights.keySet());
    double[] values = weights.values().stream().mapToDouble(Double::doubleValue).toArray();
    return keys.get(index(values, random));
  }

  /** An index, by its weight. */
  public static int index(double[] weights, SplittableRandom random) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("one weight at least must be above 0, sum was " + sum);
    }
    double left = random.nextDouble() * sum;
    int last = 0;
    for (int i = 0; i < weights.length; i++) {
      if (weights[i] > 0) {
        last = i;
        left -= weights[i];
        if (left < 0) {
          return i;
        }
      }
    }
    return last;
  }

  /** One of the list, all alike. */
  public static <T> T any(List<T> list, SplittableRandom random) {
    return list.get(random.nextInt(list.size()));
  }

  /** True with the probability. */
  public static boolean chance(double probability, SplittableRandom random) {
    return random.nextDouble() < probability;
  }

  /** Standard normal (Box and Muller, 1958). */
  public static double gaussian(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(Math.max(1e-12, random.nextDouble())));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }
}
