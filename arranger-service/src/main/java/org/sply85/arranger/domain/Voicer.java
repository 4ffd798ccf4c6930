package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;

/**
 * Leads the voices of a chord part by Viterbi's algorithm over the layouts of each chord.
 *
 * <p>Going from one layout to the next costs the semitones that all voices move, 3 for every common
 * tone that is not held and 4 for every voice in parallel fifths or octaves with the bass. A layout
 * costs 2 for every semitone that its top strays more than 4 from the target line, and 25 and more
 * if the top stands above the lowest melody note in the same octave, and 9 for a tone of colour
 * that is left out. Where the melody lies low the layouts may go down by a fifth, to C3 at most, to
 * make room for it.
 */
final class Voicer {
  private static final int FREE = 4;
  private static final double TOP = 2;
  private static final double ABOVE_LEAD = 5;
  private static final int ROOM = 10;
  private static final int DEEPEST = 7;
  private static final double COMMON_TONE = 3;
  private static final double PARALLEL = 4;
  private static final double COLOUR = 9;

  private final String voicing;
  private final int low;
  private final int high;
  private final int target;

  /**
   * @param voicing kind of layout, see {@link org.sply85.style.BandPart}
   * @param low lowest pitch
   * @param high highest pitch
   */
  Voicer(String voicing, int low, int high) {
    this.voicing = voicing;
    this.low = low;
    this.high = high;
    this.target = low + (high - low) * 3 / 5;
  }

  /**
   * The cheapest sequence of layouts.
   *
   * @param chords at least one
   * @param lead the melody over them
   * @return one ascending array of pitches for each chord
   */
  List<int[]> lead(List<ChordSpan> chords, List<Note> lead) {
    List<List<int[]>> layouts = new ArrayList<>();
    double[] cost = {0};
    int[][] from = new int[chords.size()][];
    for (int i = 0; i < chords.size(); i++) {
      ChordSpan span = chords.get(i);
      int floor = floor(lead, span);
      List<int[]> here = layouts(span.chord(), floor);
      layouts.add(here);
      double[] next = new double[here.size()];
      from[i] = new int[here.size()];
      for (int b = 0; b < next.length; b++) {
        Chord previous = i == 0 ? span.chord() : chords.get(i - 1).chord();
        List<int[]> before = i == 0 ? List.of(here.get(b)) : layouts.get(i - 1);
        int a = cheapest(cost, before, here.get(b), new Chord[] {previous, span.chord()});
        from[i][b] = a;
        next[b] =
            cost[a]
                + (i == 0 ? 0 : move(before.get(a), here.get(b), previous, span.chord()))
                + top(here.get(b), floor)
                + COLOUR
                    * (Math.min(4, span.chord().quality().intervals().length) - here.get(b).length);
      }
      cost = next;
    }
    return trace(layouts, from, cost);
  }

  /** The layout of a further chord that moves least from the one before. */
  int[] next(int[] before, Chord from, Chord to) {
    List<int[]> here = layouts(to, before[before.length - 1] + 1);
    int best = 0;
    for (int i = 1; i < here.size(); i++) {
      if (move(before, here.get(i), from, to) < move(before, here.get(best), from, to)) {
        best = i;
      }
    }
    return here.get(best);
  }

  private List<int[]> layouts(Chord chord, int floor) {
    int bottom = Math.max(Math.max(LowIntervals.C3, low - DEEPEST), floor - ROOM);
    bottom = Math.min(low, bottom);
    return new Shapes(bottom, high).of(chord, voicing);
  }

  private static int cheapest(double[] cost, List<int[]> before, int[] to, Chord[] chords) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int a = 0; a < before.size(); a++) {
      double reached = cost[a] + move(before.get(a), to, chords[0], chords[1]);
      if (reached < least) {
        least = reached;
        best = a;
      }
    }
    return best;
  }

  private static List<int[]> trace(List<List<int[]>> layouts, int[][] from, double[] cost) {
    int at = 0;
    for (int i = 1; i < cost.length; i++) {
      at = cost[i] < cost[at] ? i : at;
    }
    int[][] path = new int[layouts.size()][];
    for (int i = path.length - 1; i >= 0; i--) {
      path[i] = layouts.get(i).get(at);
      at = from[i][at];
    }
    return Arrays.asList(path);
  }

  // The lowest melody note over the chord; high above everything if it is silent.
  private static int floor(List<Note> lead, ChordSpan span) {
    return lead.stream()
        .filter(n -> n.tick() < span.end() && n.end() > span.tick())
        .mapToInt(Note::pitch)
        .min()
        .orElse(127);
  }

  private double top(int[] layout, int leadFloor) {
    int top = layout[layout.length - 1];
    int goal = Math.min(target, leadFloor - 1);
    double cost = TOP * Math.max(0, Math.abs(top - goal) - FREE);
    int above = top - leadFloor;
    return above > 0 && above < 12 ? cost + ABOVE_LEAD * (4 + above) : cost;
  }

  private static double move(int[] a, int[] b, Chord from, Chord to) {
    double cost = 0;
    int voices = Math.max(a.length, b.length);
    int bass = Math.floorMod(to.bassPitchClass() - from.bassPitchClass(), 12);
    for (int v = 0; v < voices; v++) {
      int x = a[v * a.length / voices];
      int y = b[v * b.length / voices];
      cost += Math.abs(y - x);
      boolean parallel = bass != 0 && Math.floorMod(y - x, 12) == bass;
      int above = Math.floorMod(x - from.bassPitchClass(), 12);
      if (parallel && (above == 0 || above == 7)) {
        cost += PARALLEL;
      }
    }
    for (int pitch : a) {
      boolean common = to.contains(pitch);
      if (common && Arrays.binarySearch(b, pitch) < 0) {
        cost += COMMON_TONE;
      }
    }
    return cost;
  }
}
