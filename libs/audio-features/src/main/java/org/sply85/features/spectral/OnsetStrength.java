package org.sply85.features.spectral;

/**
 * How much begins in each frame: the mean rise of the mel levels since the frame before (Böck and
 * Widmer, 2013), shifted to the onset's own frame: {@code librosa.onset.onset_strength}.
 */
public final class OnsetStrength {
  private OnsetStrength() {}

  /**
   * The strengths.
   *
   * @param melDb {@code [frame][band]}, dB, of {@link PowerLevel}
   * @param fftSize samples in a window
   * @param hop samples from one frame to the next
   * @return {@code [frame]}, dB, at least 0
   */
  public static float[] of(float[][] melDb, int fftSize, int hop) {
    return of(melDb, fftSize, hop, 0, melDb[0].length);
  }

  /** The same, of the bands {@code from} to before {@code to}. */
  public static float[] of(float[][] melDb, int fftSize, int hop, int from, int to) {
    int shift = fftSize / (2 * hop);
    float[] out = new float[melDb.length];
    for (int t = 1; t + shift < out.length; t++) {
      float sum = 0;
      for (int band = from; band < to; band++) {
        sum += Math.max(0, melDb[t][band] - melDb[t - 1][band]);
      }
      out[t + shift] = sum / (to - from);
    }
    return out;
  }
}
