package org.sply85.features;

import java.util.Random;
import org.sply85.features.spectral.SpectralFeatures;

/** Plain sounds at 22 050 Hz for tests. */
public final class Tones {
  private static final int RATE = SpectralFeatures.SAMPLE_RATE;

  private Tones() {}

  /** Silence of so many seconds. */
  public static float[] silence(double seconds) {
    return new float[(int) (seconds * RATE)];
  }

  /** Adds a struck note of five partials. */
  public static void strike(float[] out, double start, double seconds, int pitch, double level) {
    double hertz = 440 * Math.pow(2, (pitch - 69) / 12.0);
    int from = (int) (start * RATE);
    for (int i = 0; i < seconds * RATE && from + i < out.length; i++) {
      double t = (double) i / RATE;
      double edge = Math.min(1, (seconds - t) / 0.01);
      for (int h = 1; h <= 5; h++) {
        out[from + i] +=
            (float) (level * edge * Math.sin(2 * Math.PI * h * hertz * t) * Math.exp(-2 * t) / h);
      }
    }
  }

  /** Adds a burst of noise, as a drum makes. */
  public static void hit(float[] out, double start, double level) {
    Random random = new Random(1);
    int from = (int) (start * RATE);
    for (int i = 0; i < 0.1 * RATE && from + i < out.length; i++) {
      out[from + i] += (float) (level * random.nextGaussian() * Math.exp(-60.0 * i / RATE));
    }
  }

  /** A tone whose pitch sways, in cents, so many times a second. */
  public static float[] swaying(double seconds, double hertz, double cents, double perSecond) {
    float[] out = silence(seconds);
    double phase = 0;
    for (int i = 0; i < out.length; i++) {
      double sway = cents * Math.sin(2 * Math.PI * perSecond * i / RATE);
      phase += 2 * Math.PI * hertz * Math.pow(2, sway / 1200) / RATE;
      out[i] = (float) (0.2 * Math.sin(phase) + 0.1 * Math.sin(2 * phase));
    }
    return out;
  }
}
