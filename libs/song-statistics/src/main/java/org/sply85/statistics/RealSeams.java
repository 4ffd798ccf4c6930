package org.sply85.statistics;

import java.util.Map;
import java.util.TreeMap;

/**
 * What the seams inside real performances measure, rendered and mastered as made songs are.
 *
 * @param figures distribution of each figure by its name; {@value #MERIT} is that of the figures
 *     taken together
 */
public record RealSeams(Map<String, Quantiles> figures) {
  /** The name of what the figures of a seam come to. */
  public static final String MERIT = "MERIT";

  private static final class Standard {
    static final RealSeams SEAMS = TableFiles.bundledSeams();
  }

  public RealSeams {
    figures = Map.copyOf(new TreeMap<>(figures));
  }

  /** The distributions shipped with this version, read once. */
  public static RealSeams standard() {
    return Standard.SEAMS;
  }

  /**
   * The distribution of a figure.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public Quantiles of(String figure) {
    Quantiles found = figures.get(figure);
    if (found == null) {
      throw new IllegalArgumentException(
          "a figure must be one of %s, was '%s'".formatted(figures.keySet(), figure));
    }
    return found;
  }
}
