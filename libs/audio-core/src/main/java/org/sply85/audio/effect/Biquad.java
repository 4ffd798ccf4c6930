package org.sply85.audio.effect;

import org.sply85.audio.Decibels;

/**
 * A second-order filter, {@code y = b0 x + b1 x' + b2 x'' - a1 y' - a2 y''}, with the designs of R.
 * Bristow-Johnson, "Cookbook formulae for audio equalizer biquad filter coefficients".
 *
 * <p>Frequencies in Hz must lie in (0, sampleRate / 2).
 *
 * @param b0 coefficient, a0 = 1
 * @param b1 coefficient
 * @param b2 coefficient
 * @param a1 coefficient
 * @param a2 coefficient
 */
public record Biquad(double b0, double b1, double b2, double a1, double a2) {
  /** The quality of a Butterworth filter: flat, -3 dB at the corner. */
  public static final double BUTTERWORTH = Math.sqrt(0.5);

  private static final int CHUNK = 1024;
  // Far below audibility; smaller states would sink into denormal numbers, which are slow.
  private static final double NOTHING = 1e-25;

  /** Passes what is below the corner; 12 dB per octave. */
  public static Biquad lowPass(double hertz, double q, double sampleRate) {
    Angle w = new Angle(hertz, q, sampleRate);
    double b = (1 - w.cos) / 2;
    return normalised(new double[] {b, 2 * b, b}, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
  }

  /** Passes what is above the corner; 12 dB per octave. */
  public static Biquad highPass(double hertz, double q, double sampleRate) {
    Angle w = new Angle(hertz, q, sampleRate);
    double b = (1 + w.cos) / 2;
    return normalised(new double[] {b, -2 * b, b}, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
  }

  /** Passes everything, turning the phase around the frequency. */
  public static Biquad allPass(double hertz, double q, double sampleRate) {
    Angle w = new Angle(hertz, q, sampleRate);
    return normalised(
        new double[] {1 - w.alpha, -2 * w.cos, 1 + w.alpha}, 1 + w.alpha, -2 * w.cos, 1 - w.alpha);
  }

  /** A bell of the gain in dB at the frequency; higher q is narrower. */
  public static Biquad peak(double hertz, double gainDb, double q, double sampleRate) {
    Angle w = new Angle(hertz, q, sampleRate);
    double a = Decibels.toGain(gainDb / 2);
    return normalised(
        new double[] {1 + w.alpha * a, -2 * w.cos, 1 - w.alpha * a},
        1 + w.alpha / a,
        -2 * w.cos,
        1 - w.alpha / a);
  }

  /** The gain in dB below the frequency, half of it at the frequency; slope 1. */
  public static Biquad lowShelf(double hertz, double gainDb, double sampleRate) {
    Angle w = new Angle(hertz, BUTTERWORTH, sampleRate);
    double a = Decibels.toGain(gainDb / 2);
    double s = 2 * Math.sqrt(a) * w.alpha;
    return normalised(
        new double[] {
          a * (a + 1 - (a - 1) * w.cos + s),
          2 * a * (a - 1 - (a + 1) * w.cos),
          a * (a + 1 - (a - 1) * w.cos - s)
        },
        a + 1 + (a - 1) * w.cos + s,
        -2 * (a - 1 + (a + 1) * w.cos),
        a + 1 + (a - 1) * w.cos - s);
  }

  /** The gain in dB above the frequency, half of it at the frequency; slope 1. */
  public static Biquad highShelf(double hertz, double gainDb, double sampleRate) {
    Angle w = new Angle(hertz, BUTTERWORTH, sampleRate);
    double a = Decibels.toGain(gainDb / 2);
    double s = 2 * Math.sqrt(a) * w.alpha;
    return normalised(
        new double[] {
          a * (a + 1 + (a - 1) * w.cos + s),
          -2 * a * (a - 1 + (a + 1) * w.cos),
          a * (a + 1 + (a - 1) * w.cos - s)
        },
        a + 1 - (a - 1) * w.cos + s,
        2 * (a - 1 - (a + 1) * w.cos),
        a + 1 - (a - 1) * w.cos - s);
  }

  /** Filters one channel in place, from rest. */
  public void apply(float[] samples) {
    double s1 = 0;
    double s2 = 0;
    for (int from = 0; from < samples.length; from += CHUNK) {
      int to = Math.min(samples.length, from + CHUNK);
      if (s1 == 0 && s2 == 0 && silent(samples, from, to)) {
        continue;
      }
      for (int i = from; i < to; i++) {
        double x = samples[i];
        double y = b0 * x + s1;
        s1 = b1 * x - a1 * y + s2;
        s2 = b2 * x - a2 * y;
        samples[i] = (float) y;
      }
      if (Math.abs(s1) < NOTHING && Math.abs(s2) < NOTHING) {
        s1 = 0;
        s2 = 0;
      }
    }
  }

  /**
   * Filters two channels in place, from rest, in about the time of one: the processor works on one
   * while it waits for the other. The samples are those that {@link #apply(float[])} gives.
   *
   * @param left a channel
   * @param right another of the same length
   */
  public void apply(float[] left, float[] right) {
    double l1 = 0;
    double l2 = 0;
    double r1 = 0;
    double r2 = 0;
    for (int from = 0; from < left.length; from += CHUNK) {
      int to = Math.min(left.length, from + CHUNK);
      boolean resting = l1 == 0 && l2 == 0 && r1 == 0 && r2 == 0;
      if (resting && silent(left, from, to) && silent(right, from, to)) {
        continue;
      }
      for (int i = from; i < to; i++) {
        double lx = left[i];
        double rx = right[i];
        double ly = b0 * lx + l1;
        double ry = b0 * rx + r1;
        l1 = b1 * lx - a1 * ly + l2;
        r1 = b1 * rx - a1 * ry + r2;
        l2 = b2 * lx - a2 * ly;
        r2 = b2 * rx - a2 * ry;
        left[i] = (float) ly;
        right[i] = (float) ry;
      }
      if (Math.abs(l1) < NOTHING && Math.abs(l2) < NOTHING) {
        l1 = 0;
        l2 = 0;
      }
      if (Math.abs(r1) < NOTHING && Math.abs(r2) < NOTHING) {
        r1 = 0;
        r2 = 0;
      }
    }
  }

  /** The gain at the frequency, dB: {@code |H(e^jw)|}. */
  public double responseDb(double hertz, double sampleRate) {
    double w = 2 * Math.PI * hertz / sampleRate;
    double top =
        Math.hypot(
            b0 + b1 * Math.cos(w) + b2 * Math.cos(2 * w), b1 * Math.sin(w) + b2 * Math.sin(2 * w));
    double bottom =
        Math.hypot(
            1 + a1 * Math.cos(w) + a2 * Math.cos(2 * w), a1 * Math.sin(w) + a2 * Math.sin(2 * w));
    return Decibels.fromGain(top / bottom);
  }

  private static boolean silent(float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      if (samples[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static Biquad normalised(double[] b, double a0, double a1, double a2) {
    return new Biquad(b[0] / a0, b[1] / a0, b[2] / a0, a1 / a0, a2 / a0);
  }

  private static final class Angle {
    private final double cos;
    private final double alpha;

    Angle(double hertz, double q, double sampleRate) {
      if (!(hertz > 0 && hertz < sampleRate / 2)) {
        throw new IllegalArgumentException(
            "filter frequency must be in 0..%.0f Hz, was %s".formatted(sampleRate / 2, hertz));
      }
      if (!(q > 0)) {
        throw new IllegalArgumentException("filter q must be above 0, was " + q);
      }
      double w = 2 * Math.PI * hertz / sampleRate;
      cos = Math.cos(w);
      alpha = Math.sin(w) / (2 * q);
    }
  }
}
