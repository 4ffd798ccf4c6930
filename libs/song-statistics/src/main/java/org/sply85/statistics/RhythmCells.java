package org.sply85.statistics;

/**
 * Which rhythm cell follows which in real melodies, by the place in the phrase and the kind of
 * section.
 */
public final class RhythmCells {
  private final CountTable table;

  /** Cells counted under {@link RhythmContext#keys}. */
  public RhythmCells(CountTable table) {
    this.table = table;
  }

  /**
   * Probability of each cell.
   *
   * @return one value for each mask 0..grid.size()-1, all above zero, summing to 1
   */
  public double[] distribution(RhythmContext context) {
    return table.smoothed(context.keys(), CountTable.uniform(context.grid().size()));
  }

  /** How many cells the context's distribution rests on: those seen at its place in the bar. */
  public int observations(RhythmContext context) {
    return table.total(context.keys().get(4));
  }
}
