package org.sply85.encoding;

import org.sply85.statistics.SectionRole;

/**
 * A phrase of a sheet.
 *
 * @param startBar 0-based
 * @param bars length
 * @param role of its section
 * @param reference index of an earlier phrase it takes after; -1 for new material
 */
public record SheetPhrase(int startBar, int bars, SectionRole role, int reference) {
  /** New material. */
  public static final int NEW = -1;

  /** The bar after the last one. */
  public int endBar() {
    return startBar + bars;
  }
}
