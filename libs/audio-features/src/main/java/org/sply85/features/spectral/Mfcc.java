package org.sply85.features.spectral;

/**
 * Mel-frequency cepstral coefficients (Davis and Mermelstein, 1980): the orthonormal cosine
 * transform (type 2) of mel levels, {@code librosa.feature.mfcc}; and their slopes over time.
 */
public final class Mfcc {
  /** How many coefficients librosa takes. */
  public static final int COUNT = 20;

  private static final int SLOPE_FRAMES = 9;

  private Mfcc() {}

  /**
   * The coefficients.
   *
   * @param melDb {@code [frame][band]}, dB, of {@link PowerLevel}
   * @param count how many, 1..bands
   * @return {@code [frame][coefficient]}
   */
  public static float[][] of(float[][] melDb, int count) {
    int bands = melDb[0].length;
    float[][] basis = new float[count][bands];
    for (int c = 0; c < count; c++) {
      double scale = Math.sqrt((c == 0 ? 1.0 : 2.0) / bands);
      for (int m = 0; m < bands; m++) {
        basis[c][m] = (float) (scale * Math.cos(Math.PI * c * (2 * m + 1) / (2.0 * bands)));
      }
    }
    float[][] out = new float[melDb.length][count];
    for (int t = 0; t < out.length; t++) {
      for (int c = 0; c < count; c++) {
        out[t][c] = dot(basis[c], melDb[t]);
      }
    }
    return out;
  }

  private static float dot(float[] a, float[] b) {
    float even = 0;
    float odd = 0;
    int i = 0;
    for (; i + 1 < a.length; i += 2) {
      even += a[i] * b[i];
      odd += a[i + 1] * b[i + 1];
    }
    return i < a.length ? even + odd + a[i] * b[i] : even + odd;
  }

  /**
   * First slopes over nine frames by least squares (Savitzky and Golay, 1964): {@code
   * librosa.feature.delta}. The first and last four frames have the slope of the line through the
   * first and last nine.
   *
   * @param rows {@code [frame][row]}
   * @return {@code [frame][row]}, per frame; zeros if there are fewer than nine frames
   */
  public static float[][] delta(float[][] rows) {
    float[][] out = new float[rows.length][rows[0].length];
    if (rows.length < SLOPE_FRAMES) {
      return out;
    }
    int half = SLOPE_FRAMES / 2;
    for (int t = 0; t < rows.length; t++) {
      int centre = Math.max(half, Math.min(rows.length - 1 - half, t));
      for (int i = 0; i < out[t].length; i++) {
        float sum = 0;
        for (int k = 1; k <= half; k++) {
          sum += k * (rows[centre + k][i] - rows[centre - k][i]);
        }
        out[t][i] = sum / (half * (half + 1) * (2 * half + 1) / 3f);
      }
    }
    return out;
  }
}
