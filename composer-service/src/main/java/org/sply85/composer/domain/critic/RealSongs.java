package org.sply85.composer.domain.critic;

import org.sply85.music.Seeds;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.SectionRole;

/** How usual figures are among real songs' sections of the same kind. */
final class RealSongs {
  private static final double LEAST_AIM = 0.12;
  private static final double MOST_AIM = 0.88;

  private final FeatureTable table;
  private final SectionRole role;
  private final long seed;

  /**
   * The figures to compare an idea with; sections that are seldom sung in real songs are compared
   * with verses, or with choruses if they are as intense.
   *
   * @param seed of the song: real songs differ, so each song aims at places of its own among them
   */
  RealSongs(FeatureTable table, String role, long seed) {
    this.table = table;
    this.seed = seed;
    this.role =
        switch (role) {
          case "verse", "prechorus", "chorus", "bridge" -> SectionRole.find(role).orElseThrow();
          case "hook", "solo" -> SectionRole.CHORUS;
          default -> SectionRole.VERSE;
        };
  }

  /**
   * How near a value is to where the song aims among real sections: 1 at the aim, falling to 0
   * outside of them. Were the aim always the median, all songs would be alike.
   */
  double typicality(Feature feature, double value) {
    double place = table.role(role, feature).percentile(value);
    double aim = aim(seed, feature.name());
    return near(place, aim);
  }

  /** Where a song aims among real ones, as a share of them; another place for each figure. */
  static double aim(long seed, String figure) {
    double drawn = Seeds.random(seed, "aim", figure).nextDouble();
    return LEAST_AIM + (MOST_AIM - LEAST_AIM) * drawn;
  }

  /** 1 where a share is the aimed one, falling to 0 at 0 and at 1. */
  static double near(double share, double aim) {
    return share <= aim ? share / aim : (1 - share) / (1 - aim);
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
