package org.sply85.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;

/** The features of one passage; those that it is too short or too empty for are absent. */
public final class MeasuredFeatures {
  private final Map<Feature, Double> values;

  MeasuredFeatures(Map<Feature, Double> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** A feature's value. */
  public OptionalDouble value(Feature feature) {
    Double value = values.get(feature);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** All values there are, in the order of {@link Feature}. */
  public Map<Feature, Double> values() {
    return values;
  }
}
