package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.statistics.Feature;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.SectionRole;
import org.sply85.statistics.TempoTrends;

/** Fits how features depend on the tempo, and carries songs and sections to one tempo. */
final class TrendCounter {
  private static final List<Feature> FEATURES =
      List.of(Feature.NOTES_PER_BAR, Feature.OFF_BEAT_SHARE);

  private static final int FEWEST_SONGS = 30;
  private static final double SAME_TEMPO = 1e-9;

  private record Measured(Optional<SectionRole> role, double logTempo, MeasuredFeatures values) {}

  private final List<Measured> measured = new ArrayList<>();

  /** Adds a song (no role) or a section. */
  void add(Optional<SectionRole> role, double tempoBpm, MeasuredFeatures values) {
    measured.add(new Measured(role, Math.log(tempoBpm / TempoTrends.REFERENCE_BPM), values));
  }

  /** The trends: slopes by least squares over whole songs. */
  TempoTrends trends() {
    Map<Feature, Double> slopes = new EnumMap<>(Feature.class);
    FeatureCollector collector = new FeatureCollector();
    long songs = measured.stream().filter(m -> m.role().isEmpty()).count();
    for (Feature feature : songs < FEWEST_SONGS ? List.<Feature>of() : FEATURES) {
      double slope = slope(feature);
      slopes.put(feature, slope);
      for (Measured m : measured) {
        m.values()
            .value(feature)
            .ifPresent(
                v -> {
                  double there = TempoTrends.carried(feature, v, slope, -m.logTempo());
                  m.role()
                      .ifPresentOrElse(
                          role -> collector.add(feature, role, there),
                          () -> collector.add(feature, there));
                });
      }
    }
    return new TempoTrends(slopes, collector.table());
  }

  private double slope(Feature feature) {
    List<Measured> songs = measured.stream().filter(m -> m.role().isEmpty()).toList();
    double x = 0;
    double y = 0;
    double xx = 0;
    double xy = 0;
    for (Measured m : songs) {
      double value = m.values().value(feature).orElseThrow();
      double v = TempoTrends.byRatio(feature) ? Math.log(value) : value;
      x += m.logTempo();
      y += v;
      xx += m.logTempo() * m.logTempo();
      xy += m.logTempo() * v;
    }
    int n = songs.size();
    double spread = n * xx - x * x;
    return spread < SAME_TEMPO ? 0 : (n * xy - x * y) / spread; // one tempo shows no trend
  }
}
