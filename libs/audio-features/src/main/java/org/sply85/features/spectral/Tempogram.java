package org.sply85.features.spectral;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * How like itself the onset strength is after each lag, around each frame: local autocorrelation
 * under a Hann window (Grosche, Müller and Kurth, 2010): {@code librosa.feature.tempogram}.
 */
public final class Tempogram {
  /** Lags, and the window's length in frames: 8.9 s at 43 frames a second. */
  public static final int LAGS = 384;

  private Tempogram() {}

  /**
   * @param onsets {@code [frame]}
   * @return {@code [frame][lag]}, -1..1, the largest entry of a frame 1; silence is all 0
   */
  public static float[][] of(float[] onsets) {
    float[] padded = padded(onsets);
    float[] window = Spectrogram.hann(LAGS);
    int size = 4 * Integer.highestOneBit(LAGS - 1);
    FloatFFT_1D fft = Spectrogram.fft(size);
    float[] buffer = new float[size];
    float[][] out = new float[onsets.length][];
    for (int t = 0; t < out.length; t++) {
      Arrays.fill(buffer, 0);
      for (int i = 0; i < LAGS; i++) {
        buffer[i] = padded[t + i] * window[i];
      }
      fft.realForward(buffer);
      buffer[0] *= buffer[0];
      buffer[1] *= buffer[1];
      for (int k = 1; k < size / 2; k++) {
        buffer[2 * k] = buffer[2 * k] * buffer[2 * k] + buffer[2 * k + 1] * buffer[2 * k + 1];
        buffer[2 * k + 1] = 0;
      }
      fft.realInverse(buffer, true);
      out[t] = Arrays.copyOf(buffer, LAGS);
      Chroma.normalise(out[t]);
    }
    return out;
  }

  /** Half a window before and after, rising from and falling to 0. */
  private static float[] padded(float[] onsets) {
    int half = LAGS / 2;
    float[] out = new float[onsets.length + 2 * half];
    System.arraycopy(onsets, 0, out, half, onsets.length);
    for (int i = 0; i < half; i++) {
      out[i] = onsets[0] * i / half;
      out[out.length - 1 - i] = onsets[onsets.length - 1] * i / half;
    }
    return out;
  }
}
