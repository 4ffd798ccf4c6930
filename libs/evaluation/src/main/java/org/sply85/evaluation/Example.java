package org.sply85.evaluation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that a classifier is to recognise.
 *
 * @param song which song it is of; examples of one song are never learnt from and judged at once
 * @param real whether it is of the first class
 * @param features by name; absent where they can not be measured
 */
public record Example(String song, boolean real, Map<String, Double> features) {
  public Example {
    features = Collections.unmodifiableMap(new TreeMap<>(features));
  }

  /** The same example in the other class or the same one. */
  public Example labelled(boolean asReal) {
    return new Example(song, asReal, features);
  }
}
