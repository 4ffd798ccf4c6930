package org.sply85.trainer.originality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sply85.originality.Moves;

/**
 * Which runs of any length, idiom included, held-out melodies share with those learnt from: the
 * figures that the index's own are compared with.
 */
final class SharedRuns {
  static final int[] LENGTHS = {4, 6, 8, 9, 10, 12, 14, 16};

  private final boolean rhythm;
  private final Map<Integer, Set<Long>> runs = new HashMap<>();

  /** Runs of intervals, with the times between onsets or without. */
  SharedRuns(List<Moves> learnt, boolean rhythm) {
    this.rhythm = rhythm;
    for (int length : LENGTHS) {
      Set<Long> keys = new HashSet<>();
      for (Moves moves : learnt) {
        for (int i = 0; i + length <= moves.size(); i++) {
          keys.add(key(moves, i, length));
        }
      }
      runs.put(length, keys);
    }
  }

  private long key(Moves moves, int from, int length) {
    long key = length;
    for (int i = from; i < from + length; i++) {
      int symbol = (moves.interval(i) + 64) * 64 + (rhythm ? moves.gap(i) : 0);
      key = (key ^ symbol) * 0x9E3779B97F4A7C15L;
      key ^= key >>> 31;
    }
    return key;
  }

  /** Share of a melody's moves inside such a run, 0..1. */
  double coverage(Moves moves, int length) {
    boolean[] covered = new boolean[moves.size()];
    for (int i = 0; i + length <= moves.size(); i++) {
      if (runs.get(length).contains(key(moves, i, length))) {
        Arrays.fill(covered, i, i + length, true);
      }
    }
    int count = 0;
    for (boolean c : covered) {
      count += c ? 1 : 0;
    }
    return covered.length == 0 ? 0 : (double) count / covered.length;
  }

  /** The table: mean and 95th percentile of coverage, and share of melodies with any. */
  String table(List<Moves> heldOut) {
    StringBuilder text = new StringBuilder();
    for (int length : LENGTHS) {
      List<Double> shares = new ArrayList<>();
      heldOut.forEach(m -> shares.add(coverage(m, length)));
      Quantiles q = new Quantiles(shares);
      text.append(
          "| %d | %.3f | %.3f | %.3f | %.1f %% |%n"
              .formatted(length, q.mean(), q.at(0.5), q.at(0.95), 100 * q.above(0)));
    }
    return text.toString();
  }
}
