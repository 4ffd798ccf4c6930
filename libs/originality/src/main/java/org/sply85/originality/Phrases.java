package org.sply85.originality;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a melody into phrases where it rests, and turns each into a row of codes.
 *
 * <p>A code is six bits of the hash of a move's interval and time, so that dozens of moves share
 * each: rows can be compared by edit distance, but do not say which notes they came from.
 */
public final class Phrases {
  /** Fewest moves of a phrase. */
  static final int SHORTEST = 24;

  private static final int LONGEST = 48; // at most 64, see Likeness
  private static final int BREATH = 8; // sixteenths

  /** How many codes there are. */
  static final int CODE_BITS = 6;

  private Phrases() {}

  /**
   * A phrase.
   *
   * @param from its first move
   * @param to the move after its last
   */
  public record Span(int from, int to) {
    /** Number of moves. */
    public int length() {
      return to - from;
    }
  }

  /** The phrases of a melody, in order; a rest of fewer moves than a phrase has is left out. */
  public static List<Span> of(Moves moves) {
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (moves.size() - from >= SHORTEST) {
      int to = end(moves, from);
      spans.add(new Span(from, to));
      from = to + 1; // the move over the rest belongs to neither
    }
    return spans;
  }

  /** The first rest that leaves enough moves before it, or else the longest time between notes. */
  private static int end(Moves moves, int from) {
    int last = Math.min(moves.size(), from + LONGEST);
    int longest = last;
    for (int i = from + SHORTEST; i < last; i++) {
      if (moves.gap(i) >= BREATH) {
        return i;
      }
      boolean longer = longest == last || moves.gap(i) > moves.gap(longest);
      longest = longer && moves.size() > last ? i : longest;
    }
    return longest;
  }

  /** The phrase's codes, 0..63. */
  static byte[] codes(Moves moves, Span span) {
    byte[] codes = new byte[span.length()];
    for (int i = 0; i < codes.length; i++) {
      int move = span.from() + i;
      codes[i] = code(Gram.symbol(moves.interval(move), moves.gap(move)));
    }
    return codes;
  }

  private static byte code(int symbol) {
    return (byte) (Gram.finished(Gram.step(0, symbol)) >>> Long.SIZE - CODE_BITS);
  }

  /** One less the edit distance (Levenshtein, 1966) over the longer length: 0..1. */
  static double similarity(byte[] a, byte[] b) {
    return new Likeness(a).to(b);
  }
}
