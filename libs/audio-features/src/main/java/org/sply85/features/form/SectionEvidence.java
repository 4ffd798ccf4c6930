package org.sply85.features.form;

import java.util.ArrayList;
import java.util.List;

/** What speaks for a section's function: how it sounds, how long it is, where, and what returns. */
final class SectionEvidence {
  private static final float ALIKE = 0.45f;
  private static final int OWN = 17;

  /** Length of a row: the section's own figures, those of the one before and the one after. */
  static final int INPUTS = 3 * OWN;

  private SectionEvidence() {}

  /**
   * @param starts {@code [section]}, first bars
   * @return {@code [section][figure]}
   */
  static float[][] of(BarTable table, Likeness likeness, int[] starts) {
    float[][] own = new float[starts.length][];
    for (int s = 0; s < starts.length; s++) {
      own[s] = own(table, likeness, starts, s);
    }
    float[][] rows = new float[starts.length][INPUTS];
    for (int s = 0; s < starts.length; s++) {
      for (int k = -1; k <= 1; k++) {
        if (s + k >= 0 && s + k < starts.length) {
          System.arraycopy(own[s + k], 0, rows[s], (k + 1) * OWN, OWN);
        }
      }
    }
    return rows;
  }

  private static float[] own(BarTable table, Likeness likeness, int[] starts, int s) {
    int bars = table.bars();
    int from = starts[s];
    int to = s + 1 < starts.length ? starts[s + 1] : bars;
    List<Float> out = new ArrayList<>();
    for (int figure = 0; figure < BarTable.FIGURES; figure++) {
      float sum = 0;
      for (int bar = from; bar < to; bar++) {
        sum += table.figures()[bar][figure];
      }
      out.add(sum / (to - from));
    }
    out.add((float) Math.log(to - from));
    out.add((float) from / bars);
    out.add((float) to / bars);
    out.add(from == 0 ? 1f : 0f);
    out.add(to == bars ? 1f : 0f);
    returns(likeness, starts, s, to - from, out);
    out.add(1f); // there is such a section
    float[] row = new float[OWN];
    for (int i = 0; i < out.size(); i++) {
      row[i] = out.get(i);
    }
    return row;
  }

  private static void returns(Likeness likeness, int[] starts, int s, int length, List<Float> out) {
    float before = 0;
    float after = 0;
    float most = 0;
    float firstPlace = 1;
    int reach = Math.min(4, length);
    for (int other = 0; other < starts.length; other++) {
      if (other == s) {
        continue;
      }
      float like = likeness.run(starts[s], starts[other], 0, reach);
      most = Math.max(most, like);
      if (like > ALIKE) {
        before += other < s ? 1 : 0;
        after += other > s ? 1 : 0;
        firstPlace = Math.min(firstPlace, (float) starts[other] / likeness.bars());
      }
    }
    out.add(before);
    out.add(after);
    out.add(before + after);
    out.add(most);
    out.add(firstPlace);
    float timbre = 0;
    for (int k = 0; k < reach; k++) {
      for (int other = 0; other < likeness.bars(); other++) {
        timbre += likeness.timbre()[starts[s] + k][other] / reach / likeness.bars();
      }
    }
    out.add(timbre);
  }
}
