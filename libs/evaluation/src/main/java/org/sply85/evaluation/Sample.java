package org.sply85.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.statistics.Quantiles;

/** The figures of many songs, by name. */
public final class Sample {
  private final Map<String, List<Double>> values = new TreeMap<>();

  /** Adds a song's figures. */
  public void add(Map<String, Double> figures) {
    figures.forEach(this::add);
  }

  /** Adds one figure; one that is not a number is left out. */
  public void add(String name, double value) {
    if (!Double.isNaN(value)) {
      values.computeIfAbsent(name, n -> new ArrayList<>()).add(value);
    }
  }

  /** All values of a name, in the order they were added; empty if there are none. */
  public double[] values(String name) {
    return values.getOrDefault(name, List.of()).stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** The distribution of each name. */
  public Map<String, Quantiles> rows() {
    Map<String, Quantiles> rows = new TreeMap<>();
    values.forEach(
        (name, list) ->
            rows.put(name, Quantiles.of(list.stream().mapToDouble(Double::doubleValue).toArray())));
    return rows;
  }
}
