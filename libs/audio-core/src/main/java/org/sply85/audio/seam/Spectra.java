package org.sply85.audio.seam;

import org.jtransforms.fft.FloatFFT_1D;

/** Spectra of short stretches, and how alike two are. */
final class Spectra {
  private Spectra() {}

  /**
   * Power of each bin of a Hann window, a full-scale sine giving 1/4 in its bin; what lies outside
   * of the sound is silence.
   *
   * @param start first frame of the window, may be negative
   */
  static double[] power(float[] sound, int start, int window, FloatFFT_1D fft) {
    float[] data = new float[window];
    for (int i = Math.max(0, -start); i < window && start + i < sound.length; i++) {
      data[i] = (float) (sound[start + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / window)));
    }
    fft.realForward(data);
    double scale = 4.0 / ((double) window * window);
    double[] power = new double[window / 2];
    for (int k = 1; k < power.length; k++) {
      double re = data[2 * k];
      double im = data[2 * k + 1];
      power[k] = scale * (re * re + im * im);
    }
    return power;
  }

  /** Mean power between two frames, of windows that overlap by half. */
  static double[] mean(float[] sound, int from, int to, int window) {
    FloatFFT_1D fft = new FloatFFT_1D(window);
    double[] mean = new double[window / 2];
    int count = 0;
    for (int at = from; at == from || at + window <= to; at += window / 2) {
      double[] power = power(sound, at, window, fft);
      for (int k = 0; k < mean.length; k++) {
        mean[k] += power[k];
      }
      count++;
    }
    for (int k = 0; k < mean.length; k++) {
      mean[k] /= count;
    }
    return mean;
  }

  /** One less the cosine of the roots of two distributions of power; 1 if one is silent. */
  static double distance(double[] a, double[] b) {
    double common = 0;
    double powerA = 0;
    double powerB = 0;
    for (int i = 0; i < a.length; i++) {
      common += Math.sqrt(a[i] * b[i]);
      powerA += a[i];
      powerB += b[i];
    }
    boolean silent = powerA <= 0 || powerB <= 0;
    return silent ? 1 : Math.max(0, 1 - common / Math.sqrt(powerA * powerB));
  }
}
