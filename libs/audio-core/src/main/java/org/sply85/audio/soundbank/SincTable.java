package org.sply85.audio.soundbank;

/**
 * A windowed sinc for reading between samples: eight taps, Kaiser window, the nearest of 1024
 * places between two samples (J. O. Smith, Digital Audio Resampling, 2002).
 */
final class SincTable {
  static final int TAPS = 8;

  /** The tap that stands on the sample before the place that is read. */
  static final int CENTRE = TAPS / 2 - 1;

  private static final int PLACE_BITS = 10;
  private static final int PLACES = 1 << PLACE_BITS;
  private static final double CUTOFF = 0.92; // of half the sample rate
  private static final double BETA = 7.5;
  private static final float[] WEIGHTS = weights();

  private SincTable() {}

  /**
   * The value between samples.
   *
   * @param samples must hold {@link #TAPS} values from {@code first} on
   * @param first index of the first tap
   * @param fraction how far behind the centre tap it lies, in unsigned units of 2^-32
   */
  static float read(float[] samples, int first, int fraction) {
    int w = (fraction >>> 32 - PLACE_BITS) * TAPS;
    float[] weights = WEIGHTS;
    float low = samples[first] * weights[w] + samples[first + 1] * weights[w + 1];
    float mid = samples[first + 2] * weights[w + 2] + samples[first + 3] * weights[w + 3];
    float high = samples[first + 4] * weights[w + 4] + samples[first + 5] * weights[w + 5];
    float top = samples[first + 6] * weights[w + 6] + samples[first + 7] * weights[w + 7];
    return (low + mid) + (high + top);
  }

  private static float[] weights() {
    float[] weights = new float[PLACES * TAPS];
    for (int place = 0; place < PLACES; place++) {
      double[] taps = new double[TAPS];
      double sum = 0;
      for (int t = 0; t < TAPS; t++) {
        double x = t - CENTRE - (place + 0.5) / PLACES;
        taps[t] = sinc(CUTOFF * x) * kaiser(x / (TAPS / 2.0));
        sum += taps[t];
      }
      for (int t = 0; t < TAPS; t++) {
        weights[place * TAPS + t] = (float) (taps[t] / sum); // a constant stays the same
      }
    }
    return weights;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return Math.abs(x) >= 1 ? 0 : bessel(BETA * Math.sqrt(1 - x * x)) / bessel(BETA);
  }

  /** Modified Bessel function of order zero, by its series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 40; k++) {
      term *= x / 2 / k * (x / 2 / k);
      sum += term;
    }
    return sum;
  }
}
