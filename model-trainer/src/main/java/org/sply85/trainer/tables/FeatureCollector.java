package org.sply85.trainer.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.statistics.Feature;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.MeasuredFeatures;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.SectionRole;

/** Collects measured values and makes distributions of them. */
final class FeatureCollector {
  private static final int FEWEST_VALUES = 30; // fewer make no quantiles

  private final Map<String, List<Double>> values = new TreeMap<>();

  void add(Feature feature, double value) {
    add(FeatureTable.key(feature), value);
  }

  void add(Feature feature, SectionRole role, double value) {
    add(FeatureTable.key(feature, role), value);
  }

  /** Adds all features of a song whose subject is one of the given. */
  void add(MeasuredFeatures measured, Feature.Subject... subjects) {
    measured
        .values()
        .forEach(
            (feature, value) -> {
              if (List.of(subjects).contains(feature.subject())) {
                add(feature, value);
              }
            });
  }

  /** Adds all features of a section whose subject is one of the given. */
  void add(SectionRole role, MeasuredFeatures measured, Feature.Subject... subjects) {
    measured
        .values()
        .forEach(
            (feature, value) -> {
              if (List.of(subjects).contains(feature.subject())) {
                add(feature, role, value);
              }
            });
  }

  private void add(String key, double value) {
    values.computeIfAbsent(key, k -> new ArrayList<>()).add(value);
  }

  FeatureTable table() {
    Map<String, Quantiles> rows = new TreeMap<>();
    values.forEach(
        (key, list) -> {
          if (list.size() >= FEWEST_VALUES) {
            rows.put(key, Quantiles.of(list.stream().mapToDouble(Double::doubleValue).toArray()));
          }
        });
    return new FeatureTable(rows);
  }
}
