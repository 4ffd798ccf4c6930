package org.sply85.composer.domain.critic;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sply85.statistics.Feature;

/**
 * What real songs measure: means and standard deviations over the 909 songs of POP909. A single
 * idea varies more than a whole song, so the deviations are widened.
 */
final class RealSongs {
  private static final double IDEA_SPREAD = 1.6;

  private static final Map<Feature, double[]> FIGURES = new EnumMap<>(Feature.class);

  static {
    put(Feature.PITCH_ENTROPY_BAR, 1.47, 0.26);
    put(Feature.PITCH_ENTROPY_FOUR_BARS, 2.19, 0.16);
    put(Feature.GROOVE_SIMILARITY, 0.722, 0.086);
    put(Feature.PITCH_CLASSES_PER_BAR, 3.29, 0.5);
    put(Feature.STEP_SHARE, 0.444, 0.08);
    put(Feature.REPEAT_SHARE, 0.227, 0.08);
    put(Feature.LEAP_SHARE, 0.148, 0.05);
    put(Feature.BIG_LEAP_SHARE, 0.038, 0.025);
    put(Feature.CHORD_TONE_SHARE, 0.66, 0.085);
    put(Feature.STRONG_CHORD_TONE_SHARE, 0.8, 0.1);
    put(Feature.CHORD_TONE_OR_RESOLVED_SHARE, 0.904, 0.04);
    put(Feature.CONSONANCE_SCORE, 0.548, 0.12);
    put(Feature.MELODY_CHORD_DISTANCE, 1.333, 0.1);
    put(Feature.RANGE_SEMITONES, 11.5, 2.2);
    put(Feature.RHYTHM_REPEAT_SHARE, 0.55, 0.13);
    put(Feature.PITCH_REPEAT_SHARE, 0.42, 0.14);
  }

  private RealSongs() {}

  private static void put(Feature feature, double mean, double deviation) {
    FIGURES.put(feature, new double[] {mean, deviation});
  }

  /** How usual a value is: 2 min(F, 1 - F) of the normal distribution; empty if not known. */
  static Optional<Double> typicality(Feature feature, double value) {
    double[] figures = FIGURES.get(feature);
    return figures == null
        ? Optional.empty()
        : Optional.of(typicality(value, figures[0], IDEA_SPREAD * figures[1]));
  }

  /** The same for a given mean and deviation. */
  static double typicality(double value, double mean, double deviation) {
    double z = Math.abs(value - mean) / deviation;
    return 2 * (1 - normal(z));
  }

  /** Standard normal distribution function for z >= 0 (Abramowitz and Stegun, 26.2.17). */
  private static double normal(double z) {
    double t = 1 / (1 + 0.2316419 * z);
    double poly =
        t
            * (0.319381530
                + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    return 1 - Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * poly;
  }
}
