package org.sply85.audio.effect;

import java.util.SplittableRandom;

/**
 * Rounds sound to the grid of 24-bit files after adding noise of triangular density, one step to
 * either side (TPDF): the rounding error then has constant power and does not follow the sound
 * (Lipshitz, Wannamaker and Vanderkooy, JAES 40/5, 1992).
 */
public final class Dither {
  /** One step of 24 bits, full scale 1. */
  public static final double STEP = 1.0 / (1 << 23);

  private Dither() {}

  /**
   * Dithers in place; every value becomes a multiple of {@link #STEP} within -1..1 - STEP, which a
   * float holds exactly.
   *
   * @param samples {@code [channel][frame]}
   * @param seed the same seed gives the same noise
   */
  public static void toTwentyFourBits(float[][] samples, long seed) {
    SplittableRandom root = new SplittableRandom(seed);
    int highest = (1 << 23) - 1;
    for (float[] channel : samples) {
      SplittableRandom random = root.split();
      for (int i = 0; i < channel.length; i++) {
        double noise = random.nextDouble() - random.nextDouble();
        long value = Math.round(channel[i] / STEP + noise);
        channel[i] = (float) (Math.max(-highest - 1, Math.min(highest, value)) * STEP);
      }
    }
  }
}
