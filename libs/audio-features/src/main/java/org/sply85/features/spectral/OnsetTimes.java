package org.sply85.features.spectral;

import java.util.ArrayList;
import java.util.List;

/**
 * Where onsets are: local maxima of the onset strength that stand out of its running mean (Böck,
 * Krebs and Schedl, 2012), with the figures of {@code librosa.onset.onset_detect}.
 */
public final class OnsetTimes {
  private static final int MAX_BEFORE = 1;
  private static final int MEAN_BEFORE = 4;
  private static final int MEAN_AFTER = 5;
  private static final int WAIT = 1;
  private static final float DELTA = 0.07f;

  private OnsetTimes() {}

  /**
   * @param strength {@code [frame]}, at least 0
   * @param frameRate frames per second
   * @return seconds, ascending
   */
  public static double[] of(float[] strength, double frameRate) {
    float most = 0;
    for (float s : strength) {
      most = Math.max(most, s);
    }
    List<Double> times = new ArrayList<>();
    int last = -WAIT - 1;
    for (int t = 0; most > 0 && t < strength.length; t++) {
      float s = strength[t] / most;
      boolean peak = s > 0 && (t < MAX_BEFORE || strength[t] >= strength[t - 1]);
      if (peak && s >= mean(strength, t) / most + DELTA && t - last > WAIT) {
        times.add(t / frameRate);
        last = t;
      }
    }
    return times.stream().mapToDouble(d -> d).toArray();
  }

  private static float mean(float[] strength, int t) {
    int from = Math.max(0, t - MEAN_BEFORE);
    int to = Math.min(strength.length, t + MEAN_AFTER);
    float sum = 0;
    for (int i = from; i < to; i++) {
      sum += strength[i];
    }
    return sum / (to - from);
  }
}
