package org.sply85.features.spectral;

import java.util.Arrays;

/**
 * How far a recording lies from A = 440 Hz: the commonest distance of spectral peaks from the
 * semitones, peaks refined by parabolas (Smith, "Spectral Audio Signal Processing"): {@code
 * librosa.estimate_tuning} on powers.
 */
public final class Tuning {
  private static final double FROM_HERTZ = 150;
  private static final double TO_HERTZ = 4000;
  private static final float THRESHOLD = 0.1f;
  private static final int CELLS = 100;

  private double[] hertz = new double[1024];
  private float[] heights = new float[1024];
  private int count;

  private Tuning() {}

  /**
   * @return share of a semitone, -0.5..0.5 in hundredths; 0 if there is no peak
   */
  public static double of(Spectrogram spectrogram) {
    Tuning peaks = new Tuning();
    for (float[] magnitudes : spectrogram.magnitudes()) {
      peaks.collect(magnitudes, spectrogram);
    }
    return peaks.commonest();
  }

  private void collect(float[] magnitudes, Spectrogram spectrogram) {
    float[] s = new float[magnitudes.length];
    float highest = 0;
    for (int k = 0; k < s.length; k++) {
      s[k] = magnitudes[k] * magnitudes[k];
      highest = Math.max(highest, s[k]);
    }
    float threshold = THRESHOLD * highest;
    int from = (int) Math.ceil(FROM_HERTZ * spectrogram.fftSize() / spectrogram.sampleRate());
    for (int k = Math.max(1, from); k < s.length - 1 && spectrogram.hertz(k) < TO_HERTZ; k++) {
      float before = s[k - 1] > threshold ? s[k - 1] : 0;
      float after = s[k + 1] > threshold ? s[k + 1] : 0;
      if (s[k] > threshold && s[k] > before && s[k] >= after) {
        float curve = s[k + 1] + s[k - 1] - 2 * s[k];
        float slope = (s[k + 1] - s[k - 1]) / 2;
        float shift = Math.abs(slope) >= Math.abs(curve) ? 0 : -slope / curve;
        add(
            (k + shift) * spectrogram.sampleRate() / spectrogram.fftSize(),
            s[k] + slope * shift / 2);
      }
    }
  }

  private void add(double frequency, float height) {
    if (count == hertz.length) {
      hertz = Arrays.copyOf(hertz, 2 * count);
      heights = Arrays.copyOf(heights, 2 * count);
    }
    hertz[count] = frequency;
    heights[count++] = height;
  }

  private double commonest() {
    if (count == 0) {
      return 0;
    }
    float[] sorted = Arrays.copyOf(heights, count);
    Arrays.sort(sorted);
    double median =
        count % 2 == 1
            ? sorted[count / 2]
            : (float) ((sorted[count / 2 - 1] + sorted[count / 2]) / 2.0);
    int[] cells = new int[CELLS];
    for (int i = 0; i < count; i++) {
      if (heights[i] >= median) {
        double semitones = 12 * Math.log(hertz[i] / 27.5) / Math.log(2);
        double rest = semitones - Math.floor(semitones);
        double off = rest >= 0.5 ? rest - 1 : rest;
        cells[Math.min(CELLS - 1, (int) ((off + 0.5) * CELLS))]++;
      }
    }
    int best = 0;
    for (int i = 1; i < CELLS; i++) {
      best = cells[i] > cells[best] ? i : best;
    }
    return -0.5 + best / (double) CELLS;
  }
}
