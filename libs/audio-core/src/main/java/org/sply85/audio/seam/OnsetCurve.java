package org.sply85.audio.seam;

import java.util.Arrays;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * How strongly something begins, every 5 ms: the rise of the logarithmic spectrum over 10 ms,
 * summed over frequency (spectral flux; Bello et al., "A tutorial on onset detection in music
 * signals", IEEE TSAP 13, 2005).
 */
final class OnsetCurve {
  private static final int WINDOW = 1024;
  private static final double HOP_SECONDS = 0.005;
  private static final int RISE_HOPS = 2;
  private static final double COMPRESSION = 1000;

  private final double fromSeconds;
  private final double[] flux;

  private OnsetCurve(double fromSeconds, double[] flux) {
    this.fromSeconds = fromSeconds;
    this.flux = flux;
  }

  /** The curve of one channel between two times. */
  static OnsetCurve of(float[] sound, double rate, double from, double to) {
    int hop = (int) Math.round(HOP_SECONDS * rate);
    int count = Math.max(1, (int) Math.ceil((to - from) / HOP_SECONDS));
    double[][] spectra = new double[count][];
    FloatFFT_1D fft = new FloatFFT_1D(WINDOW);
    for (int i = 0; i < count; i++) {
      int start = (int) Math.round(from * rate) + i * hop - WINDOW / 2;
      spectra[i] = logarithmic(Spectra.power(sound, start, WINDOW, fft));
    }
    double[] flux = new double[count];
    for (int i = RISE_HOPS; i < count; i++) {
      for (int k = 0; k < spectra[i].length; k++) {
        flux[i] += Math.max(0, spectra[i][k] - spectra[i - RISE_HOPS][k]);
      }
    }
    return new OnsetCurve(from, flux);
  }

  private static double[] logarithmic(double[] power) {
    return Arrays.stream(power).map(p -> Math.log1p(COMPRESSION * Math.sqrt(p))).toArray();
  }

  /** The greatest value between two times; 0 outside of the curve. */
  double peak(double from, double to) {
    double peak = 0;
    int last = Math.min(flux.length - 1, index(to));
    for (int i = Math.max(0, index(from)); i <= last; i++) {
      peak = Math.max(peak, flux[i]);
    }
    return peak;
  }

  /** The value at a time, between its neighbours; 0 outside of the curve. */
  double at(double seconds) {
    double place = (seconds - fromSeconds) / HOP_SECONDS;
    int i = (int) Math.floor(place);
    if (i < 0 || i + 1 >= flux.length) {
      return 0;
    }
    return flux[i] + (place - i) * (flux[i + 1] - flux[i]);
  }

  private int index(double seconds) {
    return (int) Math.round((seconds - fromSeconds) / HOP_SECONDS);
  }
}
