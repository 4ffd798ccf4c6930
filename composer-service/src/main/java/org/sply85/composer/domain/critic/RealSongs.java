package org.sply85.composer.domain.critic;

import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.SectionRole;

/** How usual figures are among real songs' sections of the same kind. */
final class RealSongs {
  private final FeatureTable table;
  private final SectionRole role;

  /**
   * The figures to compare an idea with; sections that are seldom sung in real songs are compared
   * with verses, or with choruses if they are as intense.
   */
  RealSongs(FeatureTable table, String role) {
    this.table = table;
    this.role =
        switch (role) {
          case "verse", "prechorus", "chorus", "bridge" -> SectionRole.find(role).orElseThrow();
          case "hook", "solo" -> SectionRole.CHORUS;
          default -> SectionRole.VERSE;
        };
  }

  /** How usual a value is: 2 min(F, 1 - F) over real sections. */
  double typicality(Feature feature, double value) {
    return table.role(role, feature).typicality(value);
  }

  /** The same for a normal distribution. */
  static double typicality(double value, double mean, double deviation) {
    return 2 * (1 - normal(Math.abs(value - mean) / deviation));
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
