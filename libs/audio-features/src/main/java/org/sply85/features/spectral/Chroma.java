package org.sply85.features.spectral;

/**
 * Pitch-class profiles: each bin's power goes to the pitch classes near it, octaves around 440 Hz
 * weighing most (Ellis, "Chroma feature analysis and synthesis", 2007): {@code
 * librosa.feature.chroma_stft}. Row 0 is C.
 */
public final class Chroma {
  /** Pitch classes. */
  public static final int CLASSES = 12;

  private static final double CENTRE_OCTAVE = 5;
  private static final double OCTAVES_WIDE = 2;
  private static final int C_BELOW_A = 3;

  private Chroma() {}

  /**
   * Profiles of every frame, the largest entry of each 1.
   *
   * @param tuning share of a semitone, as {@link Tuning} gives it
   * @return {@code [frame][pitch class]}, 0..1; silence is all 0
   */
  public static float[][] of(Spectrogram spectrogram, double tuning) {
    float[][] filters = filters(spectrogram, tuning);
    float[][] out = new float[spectrogram.frames()][CLASSES];
    float[] power = new float[spectrogram.bins()];
    for (int t = 0; t < out.length; t++) {
      float[] magnitudes = spectrogram.magnitudes()[t];
      for (int k = 0; k < power.length; k++) {
        power[k] = magnitudes[k] * magnitudes[k];
      }
      for (int k = 0; k < power.length; k++) {
        float p = power[k];
        float[] filter = filters[k];
        for (int c = 0; c < CLASSES; c++) {
          out[t][c] += filter[c] * p;
        }
      }
      normalise(out[t]);
    }
    return out;
  }

  /** Divides by the largest entry, unless that is as good as none. */
  static void normalise(float[] frame) {
    float largest = 0;
    for (float v : frame) {
      largest = Math.max(largest, Math.abs(v));
    }
    if (largest >= Float.MIN_NORMAL) {
      for (int c = 0; c < frame.length; c++) {
        frame[c] /= largest;
      }
    }
  }

  private static float[][] filters(Spectrogram spectrogram, double tuning) {
    int size = spectrogram.fftSize();
    double[] place = new double[size]; // semitones above A0 of each bin
    for (int k = 1; k < size; k++) {
      double a0 = 27.5 * Math.pow(2, tuning / CLASSES);
      place[k] = CLASSES * Math.log(spectrogram.hertz(k) / a0) / Math.log(2);
    }
    place[0] = place[1] - 1.5 * CLASSES;
    float[][] filters = new float[spectrogram.bins()][CLASSES];
    for (int k = 0; k < filters.length; k++) {
      double width = Math.max(1, place[k + 1] - place[k]);
      double[] weights = new double[CLASSES];
      double squares = 0;
      for (int c = 0; c < CLASSES; c++) {
        double off = floorMod(place[k] - c + 6 + 10 * CLASSES, CLASSES) - 6;
        weights[c] = Math.exp(-0.5 * Math.pow(2 * off / width, 2));
        squares += weights[c] * weights[c];
      }
      double octaves = (place[k] / CLASSES - CENTRE_OCTAVE) / OCTAVES_WIDE;
      double scale = Math.exp(-0.5 * octaves * octaves) / Math.sqrt(squares);
      for (int c = 0; c < CLASSES; c++) {
        filters[k][c] = (float) (scale * weights[(c + C_BELOW_A) % CLASSES]);
      }
    }
    return filters;
  }

  private static double floorMod(double x, double m) {
    return x - Math.floor(x / m) * m;
  }
}
