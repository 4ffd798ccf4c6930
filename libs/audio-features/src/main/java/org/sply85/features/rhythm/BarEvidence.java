package org.sply85.features.rhythm;

import org.sply85.features.Columns;
import org.sply85.features.learned.Net;

/** What speaks for each beat being a downbeat: the cues of the beat and of its neighbours. */
final class BarEvidence {
  private static final int REACH = 8;
  private static final int CUES = 11;

  /** Length of a row. */
  static final int INPUTS = (2 * REACH + 1) * CUES;

  private BarEvidence() {}

  /**
   * How likely each beat is a downbeat, {@code [beat]}, logarithm of the odds.
   *
   * @param beats {@code [beat]}, frames, at least two
   */
  static double[] odds(FrameCues cues, double[] beats, Net downbeat) {
    float[][] evidence = of(cues, beats);
    double[] odds = new double[beats.length];
    for (int i = 0; i < odds.length; i++) {
      float[] scores = downbeat.apply(evidence[i]);
      odds[i] = scores[1] - scores[0];
    }
    return odds;
  }

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
      own[i][10] = (float) FrameCues.novelty(cues.chromaSums, t, 8 * period);
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
