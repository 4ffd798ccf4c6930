package org.sply85.features.form;

import java.util.ArrayList;
import java.util.List;

/** What speaks for a section beginning with each bar. */
final class BoundaryEvidence {
  private static final int REACH = 2;
  private static final int OWN = 22;

  /** Length of a row. */
  static final int INPUTS = (2 * REACH + 1) * OWN;

  private BoundaryEvidence() {}

  /** {@code [bar][figure]}: a bar's own figures and those of two bars before and after. */
  static float[][] of(BarTable table, Likeness likeness) {
    int n = table.bars();
    float[][] own = new float[n][];
    for (int bar = 0; bar < n; bar++) {
      own[bar] = own(table, likeness, bar);
    }
    float[][] rows = new float[n][INPUTS];
    for (int bar = 0; bar < n; bar++) {
      for (int k = -REACH; k <= REACH; k++) {
        if (bar + k >= 0 && bar + k < n) {
          System.arraycopy(own[bar + k], 0, rows[bar], (k + REACH) * OWN, OWN);
        }
      }
    }
    return rows;
  }

  private static float[] own(BarTable table, Likeness likeness, int bar) {
    List<Float> out = new ArrayList<>();
    for (int reach : new int[] {1, 2, 4, 8}) {
      out.add(Likeness.novelty(likeness.harmony(), bar, reach));
      out.add(Likeness.novelty(likeness.timbre(), bar, reach));
    }
    returns(likeness, bar, out);
    for (int figure = 0; figure < BarTable.FIGURES; figure++) {
      out.add(rise(table.figures(), bar, figure, 1));
    }
    out.add(rise(table.figures(), bar, 0, 4));
    out.add(rise(table.figures(), bar, 1, 4));
    out.add(table.figures()[bar][1]);
    out.add(table.figures()[bar][3]);
    out.add(bar == 0 ? 1f : 0f);
    float[] row = new float[OWN];
    for (int i = 0; i < out.size(); i++) {
      row[i] = out.get(i);
    }
    return row;
  }

  /** Whether what begins here begins elsewhere too, and whether what ends here does. */
  private static void returns(Likeness likeness, int bar, List<Float> out) {
    float begin = 0;
    float beginMost = 0;
    float end = 0;
    float same = 0;
    int count = 0;
    for (int other = 0; other < likeness.bars(); other++) {
      if (Math.abs(other - bar) >= 4) {
        float after = likeness.run(bar, other, 0, 4);
        float before = likeness.run(bar, other, -4, 0);
        begin += Math.max(0, after - before);
        beginMost = Math.max(beginMost, after - before);
        end += Math.max(0, before - after);
        same = Math.max(same, after);
        count++;
      }
    }
    out.add(begin / Math.max(1, count));
    out.add(beginMost);
    out.add(end / Math.max(1, count));
    out.add(same);
  }

  private static float rise(float[][] rows, int bar, int figure, int reach) {
    float before = 0;
    float after = 0;
    int b = 0;
    int a = 0;
    for (int k = 1; k <= reach; k++) {
      if (bar - k >= 0) {
        before += rows[bar - k][figure];
        b++;
      }
      if (bar + k - 1 < rows.length) {
        after += rows[bar + k - 1][figure];
        a++;
      }
    }
    return a == 0 || b == 0 ? 0 : after / a - before / b;
  }
}
