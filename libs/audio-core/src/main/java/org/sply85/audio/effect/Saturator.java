package org.sply85.audio.effect;

import org.sply85.audio.Decibels;

/**
 * Warms sound with odd harmonics: the cubic soft clipper {@code x - x^3/3}, flat at 2/3 from |x| =
 * 1.
 *
 * <p>Only what the curve takes away from the sound is anti-aliased, by its antiderivative (Parker,
 * Zavalishin and Le Bivic, DAFx-16, first order): that method dulls the top octave, and so the
 * sound itself stays out of it.
 */
public final class Saturator {
  private final double drive;

  /**
   * @param driveDb how far the sound is pushed into the curve, dB, -60..60; small sounds keep their
   *     level
   */
  public Saturator(double driveDb) {
    if (!(driveDb >= -60 && driveDb <= 60)) {
      throw new IllegalArgumentException("driveDb must be in -60..60, was " + driveDb);
    }
    drive = Decibels.toGain(driveDb);
  }

  /** Saturates one channel in place. */
  public void apply(float[] samples) {
    double before = 0;
    double back = 1 / drive;
    for (int i = 0; i < samples.length; i++) {
      double x = samples[i] * drive;
      samples[i] = (float) ((x - meanLoss(before, x)) * back);
      before = x;
    }
  }

  /** The mean of the loss on the straight way between two values. */
  private static double meanLoss(double a, double b) {
    if (Math.abs(a) <= 1 && Math.abs(b) <= 1) {
      return (a + b) * (a * a + b * b) / 12; // (b^4 - a^4) / 12 (b - a)
    }
    double step = b - a;
    return Math.abs(step) < 1e-5
        ? loss((a + b) / 2)
        : (lossAntiderivative(b) - lossAntiderivative(a)) / step;
  }

  private static double loss(double x) {
    return Math.abs(x) <= 1 ? x * x * x / 3 : x - Math.copySign(2.0 / 3, x);
  }

  private static double lossAntiderivative(double x) {
    double m = Math.abs(x);
    return m <= 1 ? m * m * m * m / 12 : m * m / 2 - 2.0 / 3 * m + 0.25;
  }
}
