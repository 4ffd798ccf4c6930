package org.sply85.composer.model;

import java.util.List;
import org.sply85.composer.model.ServedModel.Floats;

/** Tables laid one after another. */
final class Rows {
  private Rows() {}

  /** {@code [n, rows, columns]} of n tables of one size. */
  static Floats of(List<float[][]> tables) {
    int rows = tables.get(0).length;
    int columns = tables.get(0)[0].length;
    float[] flat = new float[tables.size() * rows * columns];
    int at = 0;
    for (float[][] table : tables) {
      for (float[] row : table) {
        System.arraycopy(row, 0, flat, at, columns);
        at += columns;
      }
    }
    return new Floats(flat, tables.size(), rows, columns);
  }

  /** {@code [n, columns]} of n rows of one length. */
  static Floats ofRows(List<float[]> rows) {
    Floats one = of(List.<float[][]>of(rows.toArray(float[][]::new)));
    return new Floats(one.values(), one.shape()[1], one.shape()[2]);
  }
}
