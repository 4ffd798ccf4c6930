package org.sply85.statistics;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts outcomes by context, and drops what is too rare to say anything but whose it is. */
public final class CountTableBuilder {
  private final Map<String, TreeMap<Integer, Integer>> counts = new TreeMap<>();

  /** Counts the outcome once in each of the contexts. */
  public void add(List<String> contexts, int outcome) {
    for (String context : contexts) {
      counts.computeIfAbsent(context, c -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
    }
  }

  /**
   * The table without the outcomes seen fewer than {@code minimum} times in a context, and without
   * the contexts that are left empty.
   */
  public CountTable build(int minimum) {
    TreeMap<String, int[]> stored = new TreeMap<>();
    counts.forEach(
        (context, row) -> {
          int[] pairs =
              row.entrySet().stream()
                  .filter(e -> e.getValue() >= minimum)
                  .flatMapToInt(e -> java.util.stream.IntStream.of(e.getKey(), e.getValue()))
                  .toArray();
          if (pairs.length > 0) {
            int[] values = new int[pairs.length + 1];
            values[0] = row.values().stream().mapToInt(Integer::intValue).sum();
            System.arraycopy(pairs, 0, values, 1, pairs.length);
            stored.put(context, values);
          }
        });
    return CountTable.of(stored);
  }
}
