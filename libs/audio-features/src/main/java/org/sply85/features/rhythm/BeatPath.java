package org.sply85.features.rhythm;

import java.util.ArrayList;
import java.util.List;

/**
 * Beats of a known period: the path that meets most onset strength and bends the period least
 * (Ellis, "Beat tracking by dynamic programming", 2007).
 */
final class BeatPath {
  private static final double TIGHTNESS = 300;
  private static final double MOST_BEND = 1.3;

  private BeatPath() {}

  /**
   * @param onset {@code [frame]}, in standard deviations
   * @param period in frames
   * @return frames, with parts of frames
   */
  static double[] follow(float[] onset, double period) {
    float[] smooth = smooth(onset, period / 32);
    int frames = smooth.length;
    int shortest = Math.max(1, (int) Math.floor(period / MOST_BEND));
    int longest = (int) Math.ceil(period * MOST_BEND);
    double[] cost = new double[longest + 1];
    for (int lag = shortest; lag <= longest; lag++) {
      cost[lag] = TIGHTNESS * Math.pow(Math.log(lag / period), 2);
    }
    double[] score = new double[frames];
    int[] before = new int[frames];
    for (int t = 0; t < frames; t++) {
      double best = 0;
      before[t] = -1;
      for (int lag = shortest; lag <= longest && lag <= t; lag++) {
        double s = score[t - lag] - cost[lag];
        if (s > best) {
          best = s;
          before[t] = t - lag;
        }
      }
      score[t] = best + smooth[t];
    }
    return refined(traced(score, before, period), onset);
  }

  private static List<Integer> traced(double[] score, int[] before, double period) {
    int last = score.length - 1;
    for (int t = score.length - 1; t > score.length - 1 - period && t >= 0; t--) {
      last = score[t] > score[last] ? t : last;
    }
    List<Integer> beats = new ArrayList<>();
    for (int t = last; t >= 0; t = before[t]) {
      beats.add(0, t);
    }
    // The path may begin late, where nothing yet sounds; a beat there costs nothing.
    while (!beats.isEmpty() && beats.get(0) - period > -0.25 * period) {
      beats.add(0, (int) Math.max(0, Math.round(beats.get(0) - period)));
    }
    return beats;
  }

  /** Each beat moved to where a line through its neighbours and itself would have it. */
  private static double[] refined(List<Integer> beats, float[] onset) {
    int n = beats.size();
    double[] peaks = new double[n];
    for (int i = 0; i < n; i++) {
      peaks[i] = peak(onset, beats.get(i));
    }
    double[] out = new double[n];
    for (int i = 0; i < n; i++) {
      int reach = Math.min(2, Math.min(i, n - 1 - i));
      double sum = 0;
      for (int k = -reach; k <= reach; k++) {
        sum += peaks[i + k];
      }
      out[i] = sum / (2 * reach + 1);
    }
    return out;
  }

  private static double peak(float[] onset, int t) {
    if (t < 1 || t + 1 >= onset.length) {
      return t;
    }
    double curve = onset[t - 1] - 2.0 * onset[t] + onset[t + 1];
    return curve >= -1e-6
        ? t
        : t + Math.max(-0.5, Math.min(0.5, (onset[t - 1] - onset[t + 1]) / 2 / curve));
  }

  private static float[] smooth(float[] values, double deviation) {
    int reach = (int) Math.ceil(3 * deviation);
    double[] kernel = new double[2 * reach + 1];
    for (int k = -reach; k <= reach; k++) {
      kernel[k + reach] = Math.exp(-0.5 * k * k / (deviation * deviation));
    }
    float[] out = new float[values.length];
    for (int t = 0; t < out.length; t++) {
      double sum = 0;
      for (int k = Math.max(-reach, -t); k <= reach && t + k < out.length; k++) {
        sum += kernel[k + reach] * values[t + k];
      }
      out[t] = (float) sum;
    }
    return out;
  }
}
