package org.sply85.features.spectral;

import org.jtransforms.fft.FloatFFT_1D;
import org.jtransforms.utils.CommonUtils;

/**
 * Magnitudes of the short-time Fourier transform, {@code float[frame][bin]}, at least 0, in the
 * samples' unit: periodic Hann windows, each centred on its frame, silence before and after the
 * sound (librosa 0.10 and later: {@code abs(stft(y))}, transposed).
 *
 * <p>Frame {@code t} is centred on sample {@code t * hop}; bin {@code k} is at {@code k *
 * sampleRate / fftSize} Hz; there are {@code 1 + samples / hop} frames of {@code 1 + fftSize / 2}
 * bins.
 */
public final class Spectrogram {
  private final float[][] magnitudes;
  private final double sampleRate;
  private final int fftSize;
  private final int hop;

  private Spectrogram(float[][] magnitudes, double sampleRate, int fftSize, int hop) {
    this.magnitudes = magnitudes;
    this.sampleRate = sampleRate;
    this.fftSize = fftSize;
    this.hop = hop;
  }

  /**
   * Transforms a sound.
   *
   * @param samples {@code [sample]}, any range
   * @param sampleRate samples per second
   * @param fftSize samples in a window, even, at least 16
   * @param hop samples from one frame to the next, at least 1
   */
  public static Spectrogram of(float[] samples, double sampleRate, int fftSize, int hop) {
    if (fftSize < 16 || fftSize % 2 != 0 || hop < 1) {
      throw new IllegalArgumentException(
          "fftSize must be even and at least 16 and hop at least 1, were %d and %d"
              .formatted(fftSize, hop));
    }
    float[] window = hann(fftSize);
    FloatFFT_1D fft = fft(fftSize);
    float[][] frames = new float[1 + samples.length / hop][];
    float[] buffer = new float[fftSize];
    for (int t = 0; t < frames.length; t++) {
      windowed(samples, t * hop - fftSize / 2, window, buffer);
      fft.realForward(buffer);
      frames[t] = magnitudes(buffer);
    }
    return new Spectrogram(frames, sampleRate, fftSize, hop);
  }

  /** A transform that stays on the calling thread: songs are analysed side by side. */
  static FloatFFT_1D fft(int size) {
    CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
    CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    return new FloatFFT_1D(size);
  }

  /** The periodic Hann window. */
  static float[] hann(int size) {
    float[] window = new float[size];
    for (int i = 0; i < size; i++) {
      window[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
    }
    return window;
  }

  private static void windowed(float[] samples, int from, float[] window, float[] out) {
    int first = Math.max(0, -from);
    int last = Math.max(first, Math.min(window.length, samples.length - from));
    java.util.Arrays.fill(out, 0, first, 0);
    for (int i = first; i < last; i++) {
      out[i] = samples[from + i] * window[i];
    }
    java.util.Arrays.fill(out, last, out.length, 0);
  }

  private static float[] magnitudes(float[] spectrum) {
    int half = spectrum.length / 2;
    float[] magnitudes = new float[half + 1];
    magnitudes[0] = Math.abs(spectrum[0]);
    magnitudes[half] = Math.abs(spectrum[1]);
    for (int k = 1; k < half; k++) {
      float re = spectrum[2 * k];
      float im = spectrum[2 * k + 1];
      magnitudes[k] = (float) Math.sqrt(re * re + im * im);
    }
    return magnitudes;
  }

  /** The magnitudes themselves, {@code [frame][bin]}. */
  public float[][] magnitudes() {
    return magnitudes;
  }

  /** Number of frames. */
  public int frames() {
    return magnitudes.length;
  }

  /** Number of bins. */
  public int bins() {
    return fftSize / 2 + 1;
  }

  /** Samples per second. */
  public double sampleRate() {
    return sampleRate;
  }

  /** Samples in a window. */
  public int fftSize() {
    return fftSize;
  }

  /** Samples from one frame to the next. */
  public int hop() {
    return hop;
  }

  /** Frames per second. */
  public double frameRate() {
    return sampleRate / hop;
  }

  /** Frequency of a bin, Hz. */
  public double hertz(int bin) {
    return bin * sampleRate / fftSize;
  }
}
