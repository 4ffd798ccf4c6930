package org.sply85.trainer.originality;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.originality.Gram;
import org.sply85.originality.IndexBuilder;
import org.sply85.originality.Moves;

/**
 * How much a run of moves says: its bits under a model of pairs of moves, counted on the corpus,
 * each with half a count more than seen. A run below twelve bits turns up everywhere by chance.
 */
final class Information implements IndexBuilder.Commonplace {
  private static final double FEWEST_BITS = 12;
  private static final double SMOOTHING = 0.5;

  private final Pairs timed = new Pairs(true);
  private final Pairs pitch = new Pairs(false);

  Information(List<Moves> melodies) {
    melodies.forEach(timed::count);
    melodies.forEach(pitch::count);
  }

  @Override
  public boolean is(Moves moves, int from, Gram gram) {
    boolean rhythm = gram.name().startsWith("TIMED");
    return (rhythm ? timed : pitch).bits(moves, from, gram.length()) < FEWEST_BITS;
  }

  /** Counts of moves after moves. */
  private static final class Pairs {
    private final boolean rhythm;
    private final Map<Long, Integer> pairs = new HashMap<>();
    private final Map<Integer, Integer> singles = new HashMap<>();
    private int total;

    Pairs(boolean rhythm) {
      this.rhythm = rhythm;
    }

    private int symbol(Moves moves, int move) {
      return moves.interval(move) * 64 + (rhythm ? moves.gap(move) : 0);
    }

    private static long pair(int before, int now) {
      return ((long) before << 32) + now;
    }

    void count(Moves moves) {
      for (int i = 0; i < moves.size(); i++) {
        int now = symbol(moves, i);
        singles.merge(now, 1, Integer::sum);
        total++;
        if (i > 0) {
          pairs.merge(pair(symbol(moves, i - 1), now), 1, Integer::sum);
        }
      }
    }

    double bits(Moves moves, int from, int length) {
      double kinds = SMOOTHING * singles.size();
      int before = symbol(moves, from);
      double bits = -log2((singles.getOrDefault(before, 0) + SMOOTHING) / (total + kinds));
      for (int i = from + 1; i < from + length; i++) {
        int now = symbol(moves, i);
        double seen = pairs.getOrDefault(pair(before, now), 0) + SMOOTHING;
        bits -= log2(seen / (singles.getOrDefault(before, 0) + kinds));
        before = now;
      }
      return bits;
    }

    private static double log2(double value) {
      return Math.log(value) / Math.log(2);
    }
  }
}
