package org.sply85.mastering.domain;

import org.sply85.contracts.song.Delivery;

/**
 * Where the limiter must stop so that every meter finds the true peak where it is wanted. Meters
 * interpolate a little differently, and lossy coding raises peaks: measured up to 0.5 dB at -14
 * LUFS, and more in louder masters, where more peaks stand side by side.
 */
public final class Ceiling {
  private static final double METERS_DIFFER_DB = 0.2;
  private static final double CODING_DB = 0.6;
  private static final double CODING_PER_LU = 0.1;
  private static final double CODING_FROM_LUFS = -14;

  private Ceiling() {}

  /** For files that hold the samples as they are, dBTP. */
  public static double ofSamples(Delivery delivery) {
    return delivery.truePeakDbtp() - METERS_DIFFER_DB;
  }

  /** For sound that will also be coded lossily, dBTP. */
  public static double ofCoded(Delivery delivery) {
    double louder = Math.max(0, delivery.integratedLufs() - CODING_FROM_LUFS);
    return delivery.truePeakDbtp() - CODING_DB - CODING_PER_LU * louder;
  }
}
