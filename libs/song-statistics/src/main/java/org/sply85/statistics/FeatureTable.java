package org.sply85.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What real songs, and their sections by role, measure. */
public final class FeatureTable {
  private final TreeMap<String, Quantiles> rows;

  /** Distributions by the names that {@link #key} gives. */
  public FeatureTable(Map<String, Quantiles> rows) {
    this.rows = new TreeMap<>(rows);
  }

  /** The name of a feature over whole songs. */
  public static String key(Feature feature) {
    return feature.name();
  }

  /** The name of a feature over sections of a role. */
  public static String key(Feature feature, SectionRole role) {
    return feature.name() + "/" + role.name();
  }

  /** All distributions by name, sorted. */
  public Map<String, Quantiles> rows() {
    return java.util.Collections.unmodifiableMap(rows);
  }

  /** The distribution over whole songs, if it was measured. */
  public Optional<Quantiles> find(Feature feature) {
    return Optional.ofNullable(rows.get(key(feature)));
  }

  /** The distribution over sections of a role, if it was measured. */
  public Optional<Quantiles> find(Feature feature, SectionRole role) {
    return Optional.ofNullable(rows.get(key(feature, role)));
  }

  /**
   * The distribution over whole songs.
   *
   * @throws IllegalArgumentException if it was not measured, naming what was
   */
  public Quantiles song(Feature feature) {
    return find(feature).orElseThrow(() -> unknown(feature));
  }

  /**
   * The distribution over sections of a role; over whole songs where roles were not told apart.
   *
   * @throws IllegalArgumentException if neither was measured
   */
  public Quantiles role(SectionRole role, Feature feature) {
    return find(feature, role).orElseGet(() -> song(feature));
  }

  private IllegalArgumentException unknown(Feature feature) {
    String[] known = rows.keySet().stream().filter(k -> !k.contains("/")).toArray(String[]::new);
    return new IllegalArgumentException(
        "no distribution of %s over whole songs, there are %s"
            .formatted(feature, Arrays.toString(known)));
  }
}
