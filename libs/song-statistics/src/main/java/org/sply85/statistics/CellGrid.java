package org.sply85.statistics;

import org.sply85.music.Meter;
import org.sply85.music.Ticks;

/**
 * How bars are cut into rhythm cells: masks of 16th steps, bit i set if a note starts at step i.
 */
public enum CellGrid {
  /** Half a bar of 4/4, or a bar of 2/4: 8 steps. */
  TWO_QUARTERS(8),
  /** A bar of 3/4: 12 steps. */
  THREE_QUARTERS(12),
  /** Half a bar of 6/8, a quarter of a bar of 12/8: 6 steps. */
  DOTTED_QUARTER(6);

  private final int steps;

  CellGrid(int steps) {
    this.steps = steps;
  }

  /**
   * The grid of a meter.
   *
   * @throws IllegalArgumentException if its bars can not be cut into cells, like 5/4
   */
  public static CellGrid of(Meter meter) {
    if (meter.compound()) {
      return DOTTED_QUARTER;
    }
    int bar = meter.barTicks() / Ticks.PER_SIXTEENTH;
    if (bar % TWO_QUARTERS.steps == 0) {
      return TWO_QUARTERS;
    }
    if (bar == THREE_QUARTERS.steps) {
      return THREE_QUARTERS;
    }
    throw new IllegalArgumentException(
        "meter must be cut in halves of 4/4, bars of 3/4 or dotted quarters, was " + meter);
  }

  /** Sixteenth steps in a cell. */
  public int steps() {
    return steps;
  }

  /** Number of different cells: 2^steps. */
  public int size() {
    return 1 << steps;
  }

  /** Length of a cell in ticks. */
  public int ticks() {
    return steps * Ticks.PER_SIXTEENTH;
  }
}
