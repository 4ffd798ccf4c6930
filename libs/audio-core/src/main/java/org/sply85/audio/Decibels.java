package org.sply85.audio;

/** Conversions between amplitude and level. */
public final class Decibels {
  private Decibels() {}

  /** Amplitude factor of a level: 0 dB is 1, -6.02 dB is 0.5. */
  public static double toGain(double db) {
    return Math.pow(10, db / 20);
  }

  /** Level of an amplitude, {@code -Infinity} for 0. */
  public static double fromGain(double gain) {
    return 20 * Math.log10(Math.abs(gain));
  }

  /** Level of a power (a mean square), {@code -Infinity} for 0. */
  public static double fromPower(double power) {
    return 10 * Math.log10(power);
  }
}
