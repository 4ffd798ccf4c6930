package org.sply85.audio.codec;

import org.sply85.audio.AudioBuffer;

/**
 * Between float samples and whole numbers: full scale -1..1 is -2^(bits-1)..2^(bits-1), rounded to
 * the nearest and held at the largest number. A float that stands on the grid of 24 bits comes back
 * bit by bit.
 */
final class Pcm {
  private static final int BITS = 24;

  private Pcm() {}

  /** The number of a sample, of 16 or 24 bits; NaN becomes 0. */
  static int quantise(float sample, int bits) {
    int scale = 1 << (bits - 1);
    return Math.max(-scale, Math.min(scale - 1, Math.round(sample * scale)));
  }

  /** The sample of a number of so many bits, 8..32. */
  static float sample(int value, int bits) {
    return (float) (value / (double) (1L << (bits - 1)));
  }

  /** A sound's shape in a file of 24 bits. */
  static SoundSink.Shape shape(AudioBuffer sound, int rateFrom, int rateTo) {
    double rate = sound.sampleRate();
    if (rate != Math.rint(rate) || rate < rateFrom || rate > rateTo) {
      throw new IllegalArgumentException(
          "sampleRate must be whole in %d..%d, was %s".formatted(rateFrom, rateTo, rate));
    }
    return new SoundSink.Shape(sound.channels(), (int) rate, BITS, sound.frames());
  }
}
