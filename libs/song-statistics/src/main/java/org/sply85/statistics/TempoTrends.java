package org.sply85.statistics;

import java.util.EnumMap;
import java.util.Map;

/**
 * How density and syncopation depend on the tempo: fast songs sing fewer notes in a bar, and more
 * of them on the beat.
 *
 * <p>Notes per bar follow a power of the tempo, shares a line in its logarithm. The distributions
 * are those of real songs and sections carried to the reference tempo along the trend, so a
 * quantile at another tempo is carried back.
 */
public final class TempoTrends {
  /** The tempo the distributions are kept at, quarter notes per minute. */
  public static final double REFERENCE_BPM = 80;

  private static final double SLOWEST = 52; // the trend is known between these
  private static final double FASTEST = 160;

  private final Map<Feature, Double> slopes;
  private final FeatureTable atReference;

  /**
   * @param slopes of the features that depend on the tempo, see {@link #carried}
   * @param atReference their distributions at the reference tempo
   */
  public TempoTrends(Map<Feature, Double> slopes, FeatureTable atReference) {
    this.slopes = new EnumMap<>(slopes);
    this.atReference = atReference;
  }

  /** Whether the feature grows by ratio (counts) and not by difference (shares). */
  public static boolean byRatio(Feature feature) {
    return feature == Feature.NOTES_PER_BAR || feature == Feature.ONSETS_PER_BEAT;
  }

  /**
   * A value carried along a trend from one tempo to another.
   *
   * @param slope by ratio: d ln(value) / d ln(tempo); else d value / d ln(tempo)
   * @param logRatio ln(new tempo / old tempo)
   */
  public static double carried(Feature feature, double value, double slope, double logRatio) {
    return byRatio(feature) ? value * Math.exp(slope * logRatio) : value + slope * logRatio;
  }

  /** The slopes of the features that depend on the tempo. */
  public Map<Feature, Double> slopes() {
    return new EnumMap<>(slopes);
  }

  /** Their distributions at the reference tempo. */
  public FeatureTable atReference() {
    return atReference;
  }

  /**
   * The value that the given share of sections of a role lies below at a tempo; tempi beyond
   * 52..160 are read as the nearest of these.
   *
   * @param share 0..1
   * @throws IllegalArgumentException if the feature has no trend
   */
  public double quantile(Feature feature, SectionRole role, double tempoBpm, double share) {
    Double slope = slopes.get(feature);
    if (slope == null) {
      throw new IllegalArgumentException(
          "tempo trends are known of %s, not of %s".formatted(slopes.keySet(), feature));
    }
    double tempo = Math.max(SLOWEST, Math.min(FASTEST, tempoBpm));
    double value = atReference.role(role, feature).quantile(share);
    double there = carried(feature, value, slope, Math.log(tempo / REFERENCE_BPM));
    return byRatio(feature) ? there : Math.max(0, Math.min(1, there));
  }
}
