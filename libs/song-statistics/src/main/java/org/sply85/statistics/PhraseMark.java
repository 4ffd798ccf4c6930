package org.sply85.statistics;

/**
 * Where a phrase stands.
 *
 * @param letter the same for phrases that are alike
 * @param sung whether it belongs to the sung part of the song
 * @param role of its section
 * @param startBar 0-based
 * @param bars length in bars
 */
public record PhraseMark(String letter, boolean sung, SectionRole role, int startBar, int bars) {
  /** The bar after the last one. */
  public int endBar() {
    return startBar + bars;
  }

  /** Whether the next phrase is of the same role and letter. */
  public boolean continuedBy(PhraseMark next) {
    return role == next.role && letter.equals(next.letter);
  }

  /** This phrase and the next one, taken together. */
  public PhraseMark with(PhraseMark next) {
    return new PhraseMark(letter, sung, role, startBar, bars + next.bars);
  }
}
