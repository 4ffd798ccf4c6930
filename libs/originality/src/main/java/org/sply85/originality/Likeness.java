package org.sply85.originality;

/**
 * Similarity to one row of codes: one less the edit distance over the longer length, 0..1.
 *
 * <p>The distance is found a column at a time in the bits of a word (Myers, "A fast bit-vector
 * algorithm for approximate string matching", JACM 1999, in Hyyro's form for whole strings).
 */
final class Likeness {
  private static final int CODES = 128;

  private final long[] places = new long[CODES];
  private final int length;

  /** Similarity to these codes, 1 to 64 of them, each 0..127. */
  Likeness(byte[] codes) {
    this.length = codes.length;
    for (int i = 0; i < length; i++) {
      places[codes[i]] |= 1L << i;
    }
  }

  double to(byte[] other) {
    return 1 - (double) distance(other) / Math.max(length, other.length);
  }

  private int distance(byte[] other) {
    long up = -1;
    long down = 0;
    long last = 1L << length - 1;
    int distance = length;
    for (byte code : other) {
      long equal = places[code];
      long vertical = equal | down;
      long horizontal = (equal & up) + up ^ up | equal;
      long rising = down | ~(horizontal | up);
      long falling = up & horizontal;
      distance += (rising & last) != 0 ? 1 : (falling & last) != 0 ? -1 : 0;
      rising = rising << 1 | 1;
      up = falling << 1 | ~(vertical | rising);
      down = rising & vertical;
    }
    return distance;
  }
}
