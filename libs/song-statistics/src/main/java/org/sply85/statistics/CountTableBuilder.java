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
   * The table without what is rare.
   *
   * @param minimum outcomes seen fewer times in a context are dropped there
   * @param fewest contexts seen fewer times, or left without outcomes, are dropped: the coarser
   *     ones know better
   */
  public CountTable build(int minimum, int fewest) {
    TreeMap<String, int[]> stored = new TreeMap<>();
    counts.forEach(
        (context, row) -> {
          int[] pairs =
              row.entrySet().stream()
                  .filter(e -> e.getValue() >= minimum)
                  .flatMapToInt(e -> java.util.stream.IntStream.of(e.getKey(), e.getValue()))
                  .toArray();
          int total = row.values().stream().mapToInt(Integer::intValue).sum();
          if (pairs.length > 0 && total >= fewest) {
            int[] values = new int[pairs.length + 1];
            values[0] = total;
            System.arraycopy(pairs, 0, values, 1, pairs.length);
            stored.put(context, values);
          }
        });
    return CountTable.of(stored);
  }
}
