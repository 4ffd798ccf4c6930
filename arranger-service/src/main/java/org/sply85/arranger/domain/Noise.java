package org.sply85.arranger.domain;

import java.util.SplittableRandom;

/**
 * Gaussian noise with memory, a first-order autoregression: players drift rather than jitter. The
 * autocorrelation of .3 is that of the velocities of recorded pianists.
 */
final class Noise {
  private static final double MEMORY = 0.3;
  private static final double WIDEST = 2.5;

  private final SplittableRandom random;
  private final double deviation;
  private double value;

  /**
   * @param deviation standard deviation of the values
   */
  Noise(SplittableRandom random, double deviation) {
    this.random = random;
    this.deviation = deviation;
  }

  /** The next value, within 2.5 standard deviations. */
  double next() {
    double fresh = Math.sqrt(1 - MEMORY * MEMORY) * random.nextGaussian();
    value = Math.max(-WIDEST, Math.min(WIDEST, MEMORY * value + fresh));
    return value * deviation;
  }
}
