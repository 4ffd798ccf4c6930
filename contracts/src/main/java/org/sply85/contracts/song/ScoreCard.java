package org.sply85.contracts.song;

import java.util.Map;

/**
 * How good a candidate is. Every term is in 0..1, higher is better.
 *
 * @param terms by name
 * @param total the weighted geometric mean of the terms
 */
public record ScoreCard(Map<String, Double> terms, double total) {
  public ScoreCard {
    terms = java.util.Collections.unmodifiableMap(new java.util.TreeMap<>(terms));
  }
}
