package org.sply85.features.rhythm;

import org.sply85.features.Columns;

/** What speaks for each beat being a downbeat: the cues of the beat and of its neighbours. */
final class BarEvidence {
  private static final int REACH = 4;
  private static final int CUES = 10;

  /** Length of a row. */
  static final int INPUTS = (2 * REACH + 1) * CUES;

  private BarEvidence() {}

  /**
   * @param beats {@code [beat]}, frames, at least two
   * @return {@code [beat][figure]}
   */
  static float[][] of(FrameCues cues, double[] beats) {
    double period = (beats[beats.length - 1] - beats[0]) / (beats.length - 1);
    float[][] own = new float[beats.length][CUES];
    for (int i = 0; i < beats.length; i++) {
      double t = beats[i];
      own[i][0] = (float) FrameCues.at(cues.onset, t);
      own[i][1] = (float) FrameCues.at(cues.low, t);
      own[i][2] = (float) FrameCues.at(cues.high, t);
      own[i][3] = (float) FrameCues.novelty(cues.chromaSums, t, period);
      own[i][4] = (float) FrameCues.novelty(cues.chromaSums, t, 2 * period);
      own[i][5] = (float) FrameCues.novelty(cues.chromaSums, t, 4 * period);
      own[i][6] = (float) FrameCues.novelty(cues.bassSums, t, period);
      own[i][7] = (float) cues.rise(t, period);
      own[i][8] = cues.changes[(int) Math.max(0, Math.min(cues.frames() - 1, Math.round(t)))];
      own[i][9] = (float) FrameCues.novelty(cues.bassSums, t, 2 * period);
    }
    Columns.standardise(own);
    float[][] rows = new float[beats.length][INPUTS];
    for (int i = 0; i < beats.length; i++) {
      for (int k = -REACH; k <= REACH; k++) {
        if (i + k >= 0 && i + k < beats.length) {
          System.arraycopy(own[i + k], 0, rows[i], (k + REACH) * CUES, CUES);
        }
      }
    }
    return rows;
  }
}
