package org.sply85.composer.domain.melody;

import java.util.Arrays;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.statistics.DegreeMoves;
import org.sply85.statistics.MelodyContext;
import org.sply85.statistics.MetricWeight;
import org.sply85.statistics.PitchWindow;
import org.sply85.statistics.SongTables;

/**
 * What moves cost in nats, -ln of how often real melodies make them, kept for contexts already
 * asked for. One for each idea at work; not for sharing between threads.
 */
public final class RealMoves {
  private static final int[] INTERVALS = {-5, -3, -1, 0, 1, 3, 5}; // one for each class of size
  private static final int WIDEST = DegreeMoves.WIDEST;
  private static final int ENTROPY = 2 * WIDEST + 1; // index behind the intervals' costs
  private static final double TOO_WIDE = 12;

  private final DegreeMoves moves;
  private final Key key;
  private final double[][] costs = new double[12 * INTERVALS.length * 3 * 24][];

  public RealMoves(SongTables tables, Key key) {
    this.moves = tables.degrees();
    this.key = key;
  }

  /**
   * Cost of a move.
   *
   * @param beforeLast pitch two notes before; 0 = none
   * @param last pitch of the note before
   * @param pitch where the melody goes
   */
  public double cost(int beforeLast, int last, int pitch, MetricWeight weight, Chord chord) {
    int at = place(beforeLast, last, weight, chord);
    if (costs[at] == null) {
      int size = sizeClass(beforeLast == 0 ? 0 : last - beforeLast);
      costs[at] = read(last, INTERVALS[size], weight, chord);
    }
    int interval = pitch - last;
    return Math.abs(interval) > WIDEST ? TOO_WIDE : costs[at][interval + WIDEST];
  }

  /**
   * How much more surprising a move is than real moves from the same place on average, in nats; the
   * place's entropy is kept behind its costs.
   */
  public double surprise(int beforeLast, int last, int pitch, MetricWeight weight, Chord chord) {
    double cost = cost(beforeLast, last, pitch, weight, chord);
    return cost - costs[place(beforeLast, last, weight, chord)][ENTROPY];
  }

  private static int place(int beforeLast, int last, MetricWeight weight, Chord chord) {
    int size = sizeClass(beforeLast == 0 ? 0 : last - beforeLast);
    int harmony = chord.root() + (chord.quality().minorThird() ? 12 : 0);
    return ((last % 12 * INTERVALS.length + size) * 3 + weight.ordinal()) * 24 + harmony;
  }

  private double[] read(int last, int interval, MetricWeight weight, Chord chord) {
    int from = 60 + last % 12;
    double[] p =
        moves.nextPitch(
            new MelodyContext(key, from, interval, weight, chord),
            new PitchWindow(from - WIDEST, from + WIDEST));
    double[] nats = Arrays.copyOf(costs(p), ENTROPY + 1);
    for (int i = 0; i < p.length; i++) {
      nats[ENTROPY] += p[i] * nats[i];
    }
    return nats;
  }

  /** Costs of a phrase's first note, one for each pitch of the window. */
  double[] first(MetricWeight weight, Chord chord, PitchWindow window) {
    return costs(moves.firstPitch(key, weight, chord, window));
  }

  private static double[] costs(double[] p) {
    double[] nats = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      nats[i] = -Math.log(p[i]);
    }
    return nats;
  }

  private static int sizeClass(int interval) {
    int size = Math.abs(interval);
    int step = size == 0 ? 0 : size <= 2 ? 1 : size <= 4 ? 2 : 3;
    return INTERVALS.length / 2 + Integer.signum(interval) * step;
  }
}
