package org.sply85.statistics;

import java.util.List;

/** How long notes sound of the time until the next one begins. */
public final class NoteLengths {
  /** The longest gap that is told apart, in 16ths. */
  public static final int LONGEST_GAP = 32;

  private final CountTable table;

  /** Lengths counted by {@link #count}. */
  public NoteLengths(CountTable table) {
    this.table = table;
  }

  /**
   * Counts a note.
   *
   * @param gap 16ths from its onset to the next one's, at least 1; longer ones than the longest are
   *     left out
   * @param length 16ths that it sounds
   * @param phraseEnd whether it is the last of its phrase
   */
  public static void count(CountTableBuilder counts, int gap, int length, boolean phraseEnd) {
    if (gap >= 1 && gap <= LONGEST_GAP) {
      counts.add(keys(gap, phraseEnd), Math.max(1, Math.min(gap, length)));
    }
  }

  private static List<String> keys(int gap, boolean phraseEnd) {
    return List.of((phraseEnd ? "end/" : "inner/") + gap, "any/" + gap);
  }

  /**
   * Probability of each length.
   *
   * @param gap 16ths to the next onset, 1..{@value #LONGEST_GAP}
   * @return by length in 16ths, 0..gap; that of 0 is 0
   */
  public double[] distribution(int gap, boolean phraseEnd) {
    if (gap < 1 || gap > LONGEST_GAP) {
      throw new IllegalArgumentException(
          "gap must be in 1..%d sixteenths, was %d".formatted(LONGEST_GAP, gap));
    }
    double[] prior = new double[gap + 1];
    prior[gap] = 1; // legato unless real songs say otherwise
    return table.smoothed(keys(gap, phraseEnd), prior);
  }
}
