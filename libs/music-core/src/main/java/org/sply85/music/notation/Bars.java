package org.sply85.music.notation;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Meter;
import org.sply85.music.Ticks;

/**
 * Cuts time into note values as readers of the meter expect them: nothing crosses a bar line, what
 * starts inside a beat ends with it - but for the syncopated quarter of simple meters - and what
 * starts on a beat may span whole beats.
 */
final class Bars {
  private static final int TICKS_PER_UNIT = Ticks.PER_QUARTER / Grid.UNITS_PER_QUARTER;
  private static final int[] VALUES = {48, 36, 24, 18, 12, 9, 6, 3};

  private final int bar;
  private final int beat;
  private final Grid grid;

  Bars(Meter meter, Grid grid) {
    this.bar = meter.barTicks() / TICKS_PER_UNIT;
    this.beat = meter.beatTicks() / TICKS_PER_UNIT;
    this.grid = grid;
  }

  /** Length of a bar in units. */
  int barLength() {
    return bar;
  }

  /**
   * The pieces that together last from start to end, inside one bar.
   *
   * @param rest whether it is silence, which is never syncopated, nor dotted in simple meters
   */
  List<Piece> pieces(int start, int end, boolean rest) {
    List<Piece> pieces = new ArrayList<>();
    int at = start;
    while (at < end) {
      int quarterEnd = (at / Grid.UNITS_PER_QUARTER + 1) * Grid.UNITS_PER_QUARTER;
      boolean whole = at % Grid.UNITS_PER_QUARTER == 0 && end >= quarterEnd;
      Piece next;
      if (grid.triplets(at) && !whole) {
        next = new Piece(at, Math.min(end, quarterEnd) - at, true);
      } else if (grid.triplets(at)) {
        next = new Piece(at, Grid.UNITS_PER_QUARTER, false);
      } else {
        next = new Piece(at, longest(at, grid.nextTriplets(at, end), rest), false);
      }
      pieces.add(next);
      at = next.end();
    }
    return pieces;
  }

  private int longest(int start, int end, boolean rest) {
    for (int value : VALUES) {
      if (value <= end - start && fits(start % bar, value, rest)) {
        return value;
      }
    }
    throw new IllegalStateException(
        "notation must be on sixteenths, was %d..%d".formatted(start, end));
  }

  private boolean fits(int at, int value, boolean rest) {
    int inside = at % beat;
    boolean dotted = value == 9 || value == 18 || value == 36;
    if (rest && dotted && beat == Grid.UNITS_PER_QUARTER) {
      return false;
    }
    if (inside + value <= beat) {
      return fitsBeat(inside, value);
    }
    if (inside == 0) {
      return value % beat == 0 || !rest && 2 * value == 3 * beat;
    }
    int half = bar / 2 % beat == 0 ? bar / 2 : bar;
    boolean crossesHalf = at < half && at + value > half;
    return !rest && value == beat && 2 * inside == beat && !crossesHalf;
  }

  private boolean fitsBeat(int inside, int value) {
    if (value == beat || value == Grid.SIXTEENTH) {
      return true;
    }
    return value == 9 || value == 18
        ? inside % value == 0 || inside + value == beat
        : inside % Grid.SIXTEENTH == 0;
  }
}
