package org.sply85.composer.domain.melody;

/**
 * The cheapest path of pitches, where the price of a note may depend on the two notes before it.
 *
 * <p>Viterbi's algorithm over pairs of pitches; drawing from the distribution exp(-cost) is done by
 * adding Gumbel noise to the costs of single notes and taking the cheapest path (Papandreou and
 * Yuille, "Perturb-and-MAP random fields", ICCV 2011).
 */
final class PitchLattice {
  /** What a move costs. */
  interface MoveCost {
    /**
     * Price of the note's pitch after two others.
     *
     * @param note index of the note
     * @param beforeLast pitch two notes before; 0 = none
     * @param last pitch of the note before; 0 = none
     * @param pitch the note's pitch
     */
    double of(int note, int beforeLast, int last, int pitch);
  }

  private final int[][] pitches;
  private final double[][] costs;
  private final MoveCost moves;

  /**
   * A lattice.
   *
   * @param pitches what each note may be, at least one each
   * @param costs price of each of them on its own
   * @param moves price of moves
   */
  PitchLattice(int[][] pitches, double[][] costs, MoveCost moves) {
    this.pitches = pitches;
    this.costs = costs;
    this.moves = moves;
  }

  /** The cheapest pitches after a beginning. */
  int[] cheapest(int beforeLast, int last) {
    int notes = pitches.length;
    double[][][] total = new double[notes][][];
    int[][][] back = new int[notes][][];
    for (int i = 0; i < notes; i++) {
      int[] from = i == 0 ? new int[] {last} : pitches[i - 1];
      total[i] = new double[from.length][pitches[i].length];
      back[i] = new int[from.length][pitches[i].length];
      for (int a = 0; a < from.length; a++) {
        for (int b = 0; b < pitches[i].length; b++) {
          reach(i, a, b, total, back, from[a], i == 0 ? beforeLast : last);
        }
      }
    }
    return read(total[notes - 1], back);
  }

  private void reach(int i, int a, int b, double[][][] total, int[][][] back, int from, int start) {
    int to = pitches[i][b];
    double best = Double.POSITIVE_INFINITY;
    if (i == 0) {
      best = moves.of(0, start, from, to);
    } else {
      int[] earlier = i == 1 ? new int[] {start} : pitches[i - 2];
      for (int z = 0; z < earlier.length; z++) {
        double cost = total[i - 1][z][a] + moves.of(i, earlier[z], from, to);
        if (cost < best) {
          best = cost;
          back[i][a][b] = z;
        }
      }
    }
    total[i][a][b] = best + costs[i][b];
  }

  private int[] read(double[][] end, int[][][] back) {
    int a = 0;
    int b = 0;
    for (int x = 0; x < end.length; x++) {
      for (int y = 0; y < end[x].length; y++) {
        if (end[x][y] < end[a][b]) {
          a = x;
          b = y;
        }
      }
    }
    int[] path = new int[pitches.length];
    for (int i = pitches.length - 1; i >= 0; i--) {
      path[i] = pitches[i][b];
      int z = back[i][a][b];
      b = a;
      a = z;
    }
    return path;
  }
}
