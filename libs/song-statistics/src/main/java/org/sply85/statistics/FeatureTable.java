package org.sply85.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * How features are distributed over real songs, and over their sections by role.
 *
 * @param rows by scope: {@code song}, or the label of a {@link SectionRole}; then by feature
 */
public record FeatureTable(Map<String, Map<Feature, Quantiles>> rows) {
  /** The scope of whole songs. */
  public static final String SONG = "song";

  public FeatureTable {
    rows = Collections.unmodifiableMap(new TreeMap<>(rows));
  }

  /**
   * The distribution of a feature over whole songs.
   *
   * @throws IllegalArgumentException if it was not measured
   */
  public Quantiles song(Feature feature) {
    Quantiles found = rows.getOrDefault(SONG, Map.of()).get(feature);
    if (found == null) {
      throw new IllegalArgumentException("no figures of real songs for " + feature);
    }
    return found;
  }

  /** The distribution over sections of a role; over whole songs where too few were measured. */
  public Quantiles role(SectionRole role, Feature feature) {
    Quantiles found = rows.getOrDefault(role.label(), Map.of()).get(feature);
    return found != null ? found : song(feature);
  }
}
