package org.sply85.features;

/** Tables of figures, a row a bar, as networks want them. */
public final class Columns {
  private Columns() {}

  /**
   * Brings each column to mean 0 and deviation 1, held to -4..4, in place.
   *
   * @param rows {@code [row][column]}, at least one row
   */
  public static void standardise(float[][] rows) {
    for (int c = 0; c < rows[0].length; c++) {
      double sum = 0;
      double squares = 0;
      for (float[] row : rows) {
        sum += row[c];
        squares += row[c] * row[c];
      }
      double mean = sum / rows.length;
      double deviation = Math.sqrt(Math.max(1e-9, squares / rows.length - mean * mean));
      for (float[] row : rows) {
        row[c] = (float) Math.max(-4, Math.min(4, (row[c] - mean) / deviation));
      }
    }
  }
}
