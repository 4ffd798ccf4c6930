package org.sply85.statistics;

/** Where in its phrase a bar stands. */
public enum PhrasePart {
  /** The first bar. */
  FIRST,
  /** Neither the first nor the last. */
  INNER,
  /** The last bar. */
  LAST;

  /**
   * The part of a bar.
   *
   * @param bar from the phrase's start, 0-based
   * @param bars length of the phrase
   */
  public static PhrasePart of(int bar, int bars) {
    if (bar == 0) {
      return FIRST;
    }
    return bar >= bars - 1 ? LAST : INNER;
  }
}
