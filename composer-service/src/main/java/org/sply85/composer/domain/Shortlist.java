package org.sply85.composer.domain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The best of what was proposed, not too many of one proposer, so that several are heard.
 *
 * @param kept how many at most
 * @param keptOfOne how many of one proposer at most
 */
record Shortlist(int kept, int keptOfOne) {
  /** The best, in the order they were proposed in. */
  <T> List<Named<T>> of(List<Named<T>> all, double[] totals) {
    Map<String, Integer> taken = new HashMap<>();
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> -totals[i]))
        .filter(i -> taken.merge(all.get(i).name(), 1, Integer::sum) <= keptOfOne)
        .limit(kept)
        .sorted()
        .map(all::get)
        .toList();
  }
}
