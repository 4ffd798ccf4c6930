package org.sply85.audio.effect;

import org.sply85.audio.Decibels;

/**
 * A slowly moving gain: one value every {@link #STEP} frames, straight lines between them. A third
 * of a millisecond at 48 kHz is finer than any attack used on music and saves a logarithm a sample.
 */
final class GainCurve {
  /** Frames between two values. */
  static final int STEP = 16;

  private GainCurve() {}

  /** The highest magnitude of any channel in each step. */
  static float[] peaks(float[][] samples) {
    int frames = samples[0].length;
    float[] peaks = new float[(frames + STEP - 1) / STEP];
    for (float[] channel : samples) {
      for (int k = 0; k < peaks.length; k++) {
        float peak = peaks[k];
        int to = Math.min(frames, (k + 1) * STEP);
        for (int i = k * STEP; i < to; i++) {
          peak = Math.max(peak, Math.abs(channel[i]));
        }
        peaks[k] = peak;
      }
    }
    return peaks;
  }

  /**
   * Reductions for a course of peaks: the static curve, smoothed by attack and release in dB.
   *
   * @return dB, at most 0, one per step
   */
  static float[] reductions(float[] peaks, Dynamics dynamics, double sampleRate) {
    double attack = coefficient(dynamics.attackMs(), sampleRate);
    double release = coefficient(dynamics.releaseMs(), sampleRate);
    double quiet = Decibels.toGain(dynamics.thresholdDb() - dynamics.kneeDb() / 2);
    float[] reductions = new float[peaks.length];
    double now = 0;
    for (int k = 0; k < peaks.length; k++) {
      double wanted = peaks[k] <= quiet ? 0 : dynamics.gainDb(Decibels.fromGain(peaks[k]));
      now = wanted + (now - wanted) * (wanted < now ? attack : release);
      now = now > -1e-6 ? 0 : now;
      reductions[k] = (float) now;
    }
    return reductions;
  }

  /** Multiplies all channels, in place, by a gain given in dB per step. */
  static void apply(float[] curveDb, float[][] samples) {
    double before = Decibels.toGain(curveDb.length == 0 ? 0 : curveDb[0]);
    for (int k = 0; k < curveDb.length; k++) {
      double next = curveDb[k] == 0 ? 1 : Decibels.toGain(curveDb[k]);
      if (before != 1 || next != 1) {
        ramp(samples, k * STEP, before, next);
      }
      before = next;
    }
  }

  private static void ramp(float[][] samples, int from, double before, double next) {
    double slope = (next - before) / STEP;
    for (float[] channel : samples) {
      int frames = Math.min(STEP, channel.length - from);
      for (int i = 0; i < frames; i++) {
        channel[from + i] *= (float) (before + slope * (i + 1));
      }
    }
  }

  private static double coefficient(double timeMs, double sampleRate) {
    return Math.exp(-STEP / (timeMs / 1000 * sampleRate));
  }
}
