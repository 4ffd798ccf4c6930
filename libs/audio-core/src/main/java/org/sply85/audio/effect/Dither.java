package org.sply85.audio.effect;

import java.util.SplittableRandom;

/**
 * Rounds sound to the grid of files after adding noise of triangular density, one step to either
 * side (TPDF): the rounding error then has constant power and does not follow the sound (Lipshitz,
 * Wannamaker and Vanderkooy, JAES 40/5, 1992).
 */
public final class Dither {
  /** One step of 24 bits, full scale 1. */
  public static final double STEP = 1.0 / (1 << 23);

  private final SplittableRandom[] randoms;
  private final int highest;
  private final double step;

  /**
   * @param bits of the grid, 8..24
   * @param channels how many there are
   * @param seed the same seed gives the same noise
   */
  public Dither(int bits, int channels, long seed) {
    if (bits < 8 || bits > 24) {
      throw new IllegalArgumentException("bits must be in 8..24, was " + bits);
    }
    SplittableRandom root = new SplittableRandom(seed);
    randoms = new SplittableRandom[channels];
    for (int c = 0; c < channels; c++) {
      randoms[c] = root.split();
    }
    highest = (1 << (bits - 1)) - 1;
    step = 1.0 / (1 << (bits - 1));
  }

  /**
   * Dithers the next frames in place; every value becomes a multiple of the grid's step within
   * -1..1 - step, which a float holds exactly.
   *
   * @param samples {@code [channel][frame]}
   * @param from first frame
   * @param frames how many
   */
  public void apply(float[][] samples, int from, int frames) {
    for (int c = 0; c < randoms.length; c++) {
      SplittableRandom random = randoms[c];
      float[] channel = samples[c];
      for (int i = from; i < from + frames; i++) {
        double noise = random.nextDouble() - random.nextDouble();
        long value = Math.round(channel[i] / step + noise);
        channel[i] = (float) (Math.max(-highest - 1, Math.min(highest, value)) * step);
      }
    }
  }

  /**
   * Dithers a whole sound to 24 bits in place.
   *
   * @param samples {@code [channel][frame]}
   * @param seed the same seed gives the same noise
   */
  public static void toTwentyFourBits(float[][] samples, long seed) {
    new Dither(24, samples.length, seed).apply(samples, 0, samples[0].length);
  }
}
