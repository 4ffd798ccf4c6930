package org.sply85.originality;

/**
 * The kinds of runs that melodies are compared by. Each is hashed to 64 bits; the index keeps the
 * first bits of them, more where a chance hit would count as a copy.
 */
public enum Gram {
  /** Six moves of interval and time: the measure of how much is shared. */
  TIMED_6(Family.TIMED, 6, 31),
  /** Seven: from here a run with one song counts. */
  TIMED_7(Family.TIMED, 7, 31),
  /** Nine: a copy. The index also knows whose they are. */
  TIMED_9(Family.TIMED, 9, 37),
  /** Ten moves of interval and ratio of times: a copy at any tempo. */
  RATIO_10(Family.RATIO, 10, 37),
  /** Twelve intervals in any rhythm. */
  PITCH_12(Family.PITCH, 12, 30),
  /** Fourteen intervals in any rhythm: a copy, if its twelves are known too. */
  PITCH_14(Family.PITCH, 14, 32);

  /** What of a move is compared. */
  enum Family {
    TIMED,
    RATIO,
    PITCH
  }

  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L; // 2^64 over the golden ratio

  private final Family family;
  private final int length;
  private final int bits;

  Gram(Family family, int length, int bits) {
    this.family = family;
    this.length = length;
    this.bits = bits;
  }

  /** Number of moves. */
  public int length() {
    return length;
  }

  /** Whether rhythm counts. */
  boolean timed() {
    return family != Family.PITCH;
  }

  /** How many bits of a hash the index keeps. */
  int bits() {
    return bits;
  }

  /** The first {@link #bits} of the 64-bit hash of the moves that begin at {@code from}. */
  long key(Moves moves, int from) {
    long state = start();
    for (int i = from; i < from + length; i++) {
      state = step(state, symbol(moves, i, i == from));
    }
    return key(state);
  }

  /** The state before the first move. */
  long start() {
    return MULTIPLIER * (1 + family.ordinal()) + length;
  }

  /** The state after a further move. */
  static long step(long state, int symbol) {
    long mixed = (state ^ symbol) * MULTIPLIER;
    return mixed ^ mixed >>> 29;
  }

  /** What the index keeps of the hash that the last state makes. */
  long key(long state) {
    return finished(state) >>> Long.SIZE - bits;
  }

  /** All bits of a state spread over all bits (the finalizer of Steele et al.'s SplitMix64). */
  static long finished(long state) {
    long z = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
    return z ^ z >>> 31;
  }

  private int symbol(Moves moves, int move, boolean first) {
    int interval = moves.interval(move);
    return switch (family) {
      case TIMED -> symbol(interval, moves.gap(move));
      case RATIO -> symbol(interval, first ? 0 : moves.ratio(move));
      case PITCH -> symbol(interval, 0);
    };
  }

  /** A move as a number; {@code time} is a gap, a ratio, or 0. */
  static int symbol(int interval, int time) {
    return (interval + Moves.WIDEST) << 6 | (time + 16) & 0x3f;
  }
}
