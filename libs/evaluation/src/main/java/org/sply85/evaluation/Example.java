package org.sply85.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a classifier is to recognise. Figures are kept to four decimals, as the reference
 * stores them: a forest of trees would tell rounded figures from exact ones.
 *
 * @param song which song it is of; examples of one song are never learnt from and judged at once
 * @param real whether it is of the first class
 * @param features by name; absent where they can not be measured
 */
public record Example(String song, boolean real, Map<String, Double> features) {
  private static final double DECIMALS = 1e4;

  public Example {
    TreeMap<String, Double> rounded = new TreeMap<>();
    features.forEach((name, value) -> rounded.put(name, Math.rint(value * DECIMALS) / DECIMALS));
    features = Collections.unmodifiableMap(rounded);
  }

  /** The same example in the other class or the same one. */
  public Example labelled(boolean asReal) {
    return new Example(song, asReal, features);
  }
}
