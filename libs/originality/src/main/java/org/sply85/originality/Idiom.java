package org.sply85.originality;

import java.util.stream.IntStream;

/** Tells what belongs to nobody: repeated notes, trills, scales and broken chords. */
public final class Idiom {
  private static final int FEWEST_PITCHES = 3;
  private static final int STEP = 2; // semitones

  private Idiom() {}

  /**
   * Whether a run is such: at most two distinct pitches; all in one direction; steps in even time
   * that turn at most once; or three pitches of a broken chord.
   *
   * @param from its first move
   * @param length number of moves
   */
  public static boolean is(Moves moves, int from, int length) {
    return is(moves, from, length, even(moves, from, length));
  }

  /** The same for a run of the kind: where rhythm does not count, every time is even. */
  static boolean is(Moves moves, int from, Gram gram) {
    boolean even = !gram.timed() || even(moves, from, gram.length());
    return is(moves, from, gram.length(), even);
  }

  private static boolean is(Moves moves, int from, int length, boolean even) {
    long distinct = IntStream.rangeClosed(from, from + length).map(moves::pitch).distinct().count();
    if (distinct < FEWEST_PITCHES) {
      return true;
    }
    int turns = turns(moves, from, length);
    boolean steps = all(moves, from, length, 1, STEP);
    boolean leaps = all(moves, from, length, STEP + 1, Moves.WIDEST);
    return turns == 0 || steps && even && turns <= 1 || leaps && distinct == FEWEST_PITCHES;
  }

  private static boolean all(Moves moves, int from, int length, int least, int most) {
    return IntStream.range(from, from + length)
        .map(i -> Math.abs(moves.interval(i)))
        .allMatch(size -> size >= least && size <= most);
  }

  private static boolean even(Moves moves, int from, int length) {
    return IntStream.range(from, from + length).map(moves::gap).distinct().count() == 1;
  }

  private static int turns(Moves moves, int from, int length) {
    int turns = 0;
    int direction = 0;
    for (int i = from; i < from + length; i++) {
      int now = Integer.signum(moves.interval(i));
      if (now != 0) {
        turns += direction != 0 && direction != now ? 1 : 0;
        direction = now;
      }
    }
    return turns;
  }
}
