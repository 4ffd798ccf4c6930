package org.sply85.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each outcome followed each context, with back-off to coarser contexts.
 *
 * <p>A row keeps its total, but not the outcomes that were too rare to be kept: their mass falls to
 * the coarser contexts.
 */
public final class CountTable {
  private final TreeMap<String, Row> rows;

  /**
   * One context's counts.
   *
   * @param total observations, those of dropped outcomes included
   * @param outcomes kept outcomes, ascending
   * @param counts how often each was seen
   */
  record Row(int total, int[] outcomes, int[] counts) {}

  private CountTable(TreeMap<String, Row> rows) {
    this.rows = rows;
  }

  /**
   * Reads rows as they are stored: {@code [total, outcome, count, outcome, count, ...]}.
   *
   * @throws IllegalArgumentException if a row does not have that shape
   */
  public static CountTable of(Map<String, int[]> stored) {
    TreeMap<String, Row> rows = new TreeMap<>();
    stored.forEach((context, values) -> rows.put(context, row(context, values)));
    return new CountTable(rows);
  }

  private static Row row(String context, int[] values) {
    if (values.length % 2 == 0) {
      throw new IllegalArgumentException(
          "row '%s' must be a total and pairs, had %d values".formatted(context, values.length));
    }
    int[] outcomes = new int[values.length / 2];
    int[] counts = new int[values.length / 2];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = values[1 + 2 * i];
      counts[i] = values[2 + 2 * i];
    }
    return new Row(values[0], outcomes, counts);
  }

  /** The rows as they are stored, by context. */
  public Map<String, int[]> stored() {
    TreeMap<String, int[]> stored = new TreeMap<>();
    rows.forEach(
        (context, row) -> {
          int[] values = new int[1 + 2 * row.outcomes.length];
          values[0] = row.total;
          for (int i = 0; i < row.outcomes.length; i++) {
            values[1 + 2 * i] = row.outcomes[i];
            values[2 + 2 * i] = row.counts[i];
          }
          stored.put(context, values);
        });
    return stored;
  }

  /** All contexts, sorted. */
  public List<String> contexts() {
    return new ArrayList<>(rows.keySet());
  }

  /** Observations in a context; 0 if it was never seen. */
  public int total(String context) {
    Row row = rows.get(context);
    return row == null ? 0 : row.total;
  }

  /** How often the outcome was seen in the context; 0 also when it was too rare to be kept. */
  public int count(String context, int outcome) {
    Row row = rows.get(context);
    int at = row == null ? -1 : java.util.Arrays.binarySearch(row.outcomes, outcome);
    return at < 0 ? 0 : row.counts[at];
  }

  /**
   * Probabilities of the outcomes 0..size-1, interpolated by Witten and Bell's method C (IEEE
   * Trans. Inf. Theory 37, 1991): a context seen often speaks for itself, a rare one leaves the
   * word to the next coarser one, and the last falls back to the given prior.
   *
   * @param contexts from the finest to the coarsest
   * @param prior probabilities to end on, one for each outcome, summing to 1
   */
  public double[] smoothed(List<String> contexts, double[] prior) {
    List<String> coarsestFirst = new ArrayList<>(contexts);
    Collections.reverse(coarsestFirst);
    double[] p = prior.clone();
    for (String context : coarsestFirst) {
      Row row = rows.get(context);
      if (row != null) {
        p = interpolated(row, p);
      }
    }
    return p;
  }

  private static double[] interpolated(Row row, double[] coarser) {
    int kept = 0;
    for (int count : row.counts) {
      kept += count;
    }
    double fallen = row.outcomes.length + (row.total - kept) + 1; // +1: a row of dropped outcomes
    double[] p = new double[coarser.length];
    double all = kept + fallen;
    for (int i = 0; i < p.length; i++) {
      p[i] = fallen * coarser[i] / all;
    }
    for (int i = 0; i < row.outcomes.length; i++) {
      p[row.outcomes[i]] += row.counts[i] / all;
    }
    return p;
  }

  /** Equal probabilities. */
  static double[] uniform(int size) {
    double[] p = new double[size];
    java.util.Arrays.fill(p, 1.0 / size);
    return p;
  }
}
