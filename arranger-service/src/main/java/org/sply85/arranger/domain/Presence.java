package org.sply85.arranger.domain;

/**
 * The bars of a passage in which a chair plays.
 *
 * @param from first bar, from 0
 * @param to first bar it is silent again
 */
record Presence(int from, int to) {
  static final Presence NONE = new Presence(0, 0);

  boolean silent() {
    return to <= from;
  }
}
