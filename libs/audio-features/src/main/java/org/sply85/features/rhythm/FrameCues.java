package org.sply85.features.rhythm;

import java.util.Arrays;
import org.sply85.features.spectral.OnsetStrength;
import org.sply85.features.spectral.SpectralFeatures;

/** What the beat is heard by, frame by frame: onsets in three registers, harmony, level. */
public final class FrameCues {
  /** Frames per second. */
  public static final double FRAME_RATE = SpectralFeatures.FRAME_RATE;

  private static final int LOW_BANDS = 10;
  private static final int HIGH_BANDS = 64;
  private static final int AROUND_FRAMES = 43;
  private static final int BASS_BINS = 36 * 2;

  final float[] onset;
  final float[] low;
  final float[] high;
  final double[][] chromaSums;
  final double[][] bassSums;
  final double[] levelSums;
  final float[] changes;

  /**
   * Cues of a sound's features.
   *
   * @param changes {@code [frame]}, how likely the chord changes, 0..1
   */
  public FrameCues(SpectralFeatures features, float[] changes) {
    this.changes = changes;
    float[][] mel = features.melDb();
    onset = relative(flux(mel, 0, mel[0].length));
    low = relative(flux(mel, 0, LOW_BANDS));
    high = relative(flux(mel, HIGH_BANDS, mel[0].length));
    float[][] cqt = features.constantQ();
    int bins = cqt[0].length;
    chromaSums = chromaSums(cqt, BASS_BINS, bins);
    bassSums = chromaSums(cqt, 0, BASS_BINS);
    levelSums = new double[mel.length + 1];
    float[][] rms = features.matrix("rms");
    for (int t = 0; t < mel.length; t++) {
      levelSums[t + 1] = levelSums[t] + 20 * Math.log10(1e-4 + rms[t][0]);
    }
  }

  private FrameCues(FrameCues whole, int from, int to) {
    onset = Arrays.copyOfRange(whole.onset, from, to);
    low = Arrays.copyOfRange(whole.low, from, to);
    high = Arrays.copyOfRange(whole.high, from, to);
    chromaSums = Arrays.copyOfRange(whole.chromaSums, from, to + 1);
    bassSums = Arrays.copyOfRange(whole.bassSums, from, to + 1);
    levelSums = Arrays.copyOfRange(whole.levelSums, from, to + 1);
    changes = Arrays.copyOfRange(whole.changes, from, to);
  }

  /** The cues of a part, by frames. */
  FrameCues part(int from, int to) {
    return new FrameCues(this, from, to);
  }

  private static float[] flux(float[][] mel, int from, int to) {
    return OnsetStrength.of(mel, SpectralFeatures.FFT_SIZE, SpectralFeatures.HOP, from, to);
  }

  /** What stands out of the second before and after, in standard deviations. */
  private static float[] relative(float[] values) {
    double[] sums = new double[values.length + 1];
    for (int t = 0; t < values.length; t++) {
      sums[t + 1] = sums[t] + values[t];
    }
    float[] out = new float[values.length];
    double squares = 0;
    for (int t = 0; t < out.length; t++) {
      int from = Math.max(0, t - AROUND_FRAMES);
      int to = Math.min(out.length, t + AROUND_FRAMES + 1);
      out[t] = (float) Math.max(0, values[t] - (sums[to] - sums[from]) / (to - from));
      squares += out[t] * out[t];
    }
    float scale = (float) (1 / Math.sqrt(squares / out.length + 1e-12));
    for (int t = 0; t < out.length; t++) {
      out[t] = Math.min(5, out[t] * scale);
    }
    return out;
  }

  private static double[][] chromaSums(float[][] cqt, int from, int to) {
    float most = 1e-9f;
    for (float[] frame : cqt) {
      for (float v : frame) {
        most = Math.max(most, v);
      }
    }
    double[][] sums = new double[cqt.length + 1][12];
    for (int t = 0; t < cqt.length; t++) {
      System.arraycopy(sums[t], 0, sums[t + 1], 0, 12);
      for (int i = from; i < to; i++) {
        sums[t + 1][(i + 1) / 3 % 12] += Math.sqrt(cqt[t][i] / most);
      }
    }
    return sums;
  }

  int frames() {
    return onset.length;
  }

  /** The largest value within a frame of the place. */
  static double at(float[] cue, double frame) {
    int t = (int) Math.round(frame);
    double best = 0;
    for (int i = Math.max(0, t - 1); i <= Math.min(cue.length - 1, t + 1); i++) {
      best = Math.max(best, cue[i]);
    }
    return best;
  }

  /** How much the harmony after the place differs from that before, 0..1. */
  static double novelty(double[][] sums, double frame, double reach) {
    int last = sums.length - 1;
    int mid = clamp(frame, last);
    int from = clamp(frame - reach, last);
    int to = clamp(frame + reach, last);
    double dot = 0;
    double before = 1e-9;
    double after = 1e-9;
    for (int c = 0; c < 12; c++) {
      double x = sums[mid][c] - sums[from][c];
      double y = sums[to][c] - sums[mid][c];
      dot += x * y;
      before += x * x;
      after += y * y;
    }
    return 1 - dot / Math.sqrt(before * after);
  }

  /** Rise of the level at the place, dB. */
  double rise(double frame, double reach) {
    int last = levelSums.length - 1;
    int mid = clamp(frame, last);
    int from = clamp(frame - reach, last);
    int to = clamp(frame + reach, last);
    if (from == mid || to == mid) {
      return 0;
    }
    return (levelSums[to] - levelSums[mid]) / (to - mid)
        - (levelSums[mid] - levelSums[from]) / (mid - from);
  }

  private static int clamp(double frame, int last) {
    return (int) Math.max(0, Math.min(last, Math.round(frame)));
  }
}
