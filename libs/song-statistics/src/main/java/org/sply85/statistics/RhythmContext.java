package org.sply85.statistics;

import java.util.List;

/**
 * What stands around a rhythm cell.
 *
 * @param grid how the bar is cut
 * @param part where in its phrase the cell's bar stands
 * @param cellInBar place in the bar, 0-based
 * @param roles the kind of section
 * @param previous the cell before, as a mask; -1 at the very start
 */
public record RhythmContext(
    CellGrid grid, PhrasePart part, int cellInBar, RoleGroup roles, int previous) {
  public RhythmContext {
    if (previous < -1 || previous >= grid.size()) {
      throw new IllegalArgumentException(
          "previous cell must be in -1..%d, was %d".formatted(grid.size() - 1, previous));
    }
  }

  /** Names of the contexts to count in and to read from, the finest first. */
  public List<String> keys() {
    String half = grid.name() + "/" + cellInBar % 2;
    String place = half + "/" + part;
    return List.of(
        place + "/" + roles + "/" + previous,
        place + "/" + previous,
        half + "//" + previous,
        place + "/" + roles + "/",
        half);
  }
}
