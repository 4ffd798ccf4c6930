package org.sply85.audio.codec;

import org.sply85.audio.AudioBuffer;

/**
 * Between float samples and whole numbers: full scale -1..1 is -2^(bits-1)..2^(bits-1), rounded to
 * the nearest and held at the largest number. A float that stands on the grid of 24 bits comes back
 * bit by bit.
 */
final class Pcm {
  static final int BITS = 24;
  private static final float SCALE = 1 << (BITS - 1);
  private static final int MAX = (1 << (BITS - 1)) - 1;

  private Pcm() {}

  /** The 24-bit number of a sample; NaN becomes 0. */
  static int quantise(float sample) {
    int value = Math.round(sample * SCALE);
    return Math.max(-MAX - 1, Math.min(MAX, value));
  }

  /** The sample of a number of so many bits, 8..32. */
  static float sample(int value, int bits) {
    return (float) (value / (double) (1L << (bits - 1)));
  }

  static void requireWritable(AudioBuffer sound, int rateFrom, int rateTo) {
    if (sound.channels() > 2) {
      throw new IllegalArgumentException("channels must be 1 or 2, was " + sound.channels());
    }
    double rate = sound.sampleRate();
    if (rate != Math.rint(rate) || rate < rateFrom || rate > rateTo) {
      throw new IllegalArgumentException(
          "sampleRate must be whole in %d..%d, was %s".formatted(rateFrom, rateTo, rate));
    }
  }
}
