package org.sply85.features.spectral;

/**
 * Power in bands of equal width on Slaney's mel scale (Auditory Toolbox, 1998), each triangle of
 * area one: {@code librosa.feature.melspectrogram}.
 */
public final class Mel {
  /** How many bands librosa takes. */
  public static final int BANDS = 128;

  private static final double HERTZ_A_MEL = 200.0 / 3;
  private static final double LOG_FROM_HERTZ = 1000;
  private static final double LOG_STEP = Math.log(6.4) / 27;

  private final int[] first;
  private final float[][] weights;

  /**
   * Filters from 0 Hz to half the sample rate.
   *
   * @param sampleRate samples per second
   * @param fftSize samples in a window
   * @param bands number of bands, at least 1
   */
  public Mel(double sampleRate, int fftSize, int bands) {
    first = new int[bands];
    weights = new float[bands][];
    double[] edges = new double[bands + 2];
    double top = toMel(sampleRate / 2);
    for (int i = 0; i < edges.length; i++) {
      edges[i] = toHertz(top * i / (bands + 1));
    }
    for (int band = 0; band < bands; band++) {
      triangle(band, edges, sampleRate / fftSize, fftSize / 2);
    }
  }

  private void triangle(int band, double[] edges, double hertzABin, int lastBin) {
    double low = edges[band];
    double mid = edges[band + 1];
    double high = edges[band + 2];
    int from = (int) Math.ceil(low / hertzABin);
    int to = Math.min(lastBin, (int) Math.floor(high / hertzABin));
    first[band] = from;
    weights[band] = new float[Math.max(0, to - from + 1)];
    for (int bin = from; bin <= to; bin++) {
      double hertz = bin * hertzABin;
      double height = Math.min((hertz - low) / (mid - low), (high - hertz) / (high - mid));
      weights[band][bin - from] = (float) (Math.max(0, height) * 2 / (high - low));
    }
  }

  /**
   * The power in each band.
   *
   * @return {@code [frame][band]}, at least 0, in the square of the samples' unit
   */
  public float[][] power(Spectrogram spectrogram) {
    float[][] out = new float[spectrogram.frames()][weights.length];
    float[] power = new float[spectrogram.bins()];
    for (int t = 0; t < out.length; t++) {
      float[] magnitudes = spectrogram.magnitudes()[t];
      for (int k = 0; k < power.length; k++) {
        power[k] = magnitudes[k] * magnitudes[k];
      }
      for (int band = 0; band < weights.length; band++) {
        float[] w = weights[band];
        int from = first[band];
        float sum = 0;
        for (int k = 0; k < w.length; k++) {
          sum += w[k] * power[from + k];
        }
        out[t][band] = sum;
      }
    }
    return out;
  }

  /** Mels of a frequency: linear below 1 kHz, logarithmic above. */
  static double toMel(double hertz) {
    return hertz < LOG_FROM_HERTZ
        ? hertz / HERTZ_A_MEL
        : LOG_FROM_HERTZ / HERTZ_A_MEL + Math.log(hertz / LOG_FROM_HERTZ) / LOG_STEP;
  }

  /** The inverse of {@link #toMel}. */
  static double toHertz(double mel) {
    double edge = LOG_FROM_HERTZ / HERTZ_A_MEL;
    return mel < edge ? mel * HERTZ_A_MEL : LOG_FROM_HERTZ * Math.exp(LOG_STEP * (mel - edge));
  }
}
