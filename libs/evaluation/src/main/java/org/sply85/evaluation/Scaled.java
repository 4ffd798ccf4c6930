package org.sply85.evaluation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Features as distances from the learning set's mean in its standard deviations. */
final class Scaled {
  private final List<Example> learnt;
  private final String[] names;
  private final double[] means;
  private final double[] deviations;

  /** Takes the scale from examples. */
  Scaled(List<Example> learnt) {
    this.learnt = learnt;
    Set<String> all = new TreeSet<>();
    learnt.forEach(e -> all.addAll(e.features().keySet()));
    names = all.toArray(String[]::new);
    means = new double[names.length];
    deviations = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      String name = names[i];
      double[] values =
          learnt.stream()
              .filter(e -> e.features().containsKey(name))
              .mapToDouble(e -> e.features().get(name))
              .toArray();
      double mean = Arrays.stream(values).average().orElse(0);
      means[i] = mean;
      deviations[i] =
          Math.sqrt(Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElse(0));
    }
  }

  /** The examples that the scale was taken from. */
  List<Example> learnt() {
    return learnt;
  }

  /** The features' names, sorted. */
  String[] names() {
    return names.clone();
  }

  /** The values of an example, by the order of the names; absent ones are 0, the mean. */
  double[] of(Example example) {
    double[] values = new double[names.length];
    for (int i = 0; i < names.length; i++) {
      Double value = example.features().get(names[i]);
      values[i] = value == null || deviations[i] == 0 ? 0 : (value - means[i]) / deviations[i];
    }
    return values;
  }
}
