package org.sply85.composer.domain.melody;

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
    int interval = pitch - last;
    if (Math.abs(interval) > WIDEST) {
      return 12;
    }
    int size = sizeClass(beforeLast == 0 ? 0 : last - beforeLast);
    int harmony = chord.root() + (chord.quality().minorThird() ? 12 : 0);
    int at = ((last % 12 * INTERVALS.length + size) * 3 + weight.ordinal()) * 24 + harmony;
    if (costs[at] == null) {
      costs[at] = read(last, INTERVALS[size], weight, chord);
    }
    return costs[at][interval + WIDEST];
  }

  private double[] read(int last, int interval, MetricWeight weight, Chord chord) {
    int from = 60 + last % 12;
    double[] p =
        moves.nextPitch(
            new MelodyContext(key, from, interval, weight, chord),
            new PitchWindow(from - WIDEST, from + WIDEST));
    double[] nats = new double[p.length];
    for (int i = 0; i < p.length; i++) {
      nats[i] = -Math.log(p[i]);
    }
    return nats;
  }

  /** Costs of a phrase's first note, one for each pitch of the window. */
  double[] first(MetricWeight weight, Chord chord, PitchWindow window) {
    double[] p = moves.firstPitch(key, weight, chord, window);
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
