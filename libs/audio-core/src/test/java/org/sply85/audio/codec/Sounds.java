package org.sply85.audio.codec;

import java.util.SplittableRandom;
import java.util.function.IntToDoubleFunction;
import org.sply85.audio.AudioBuffer;

/** Sounds to write and read; all on the grid of 24 bits. */
final class Sounds {
  static final Tags TAGS =
      new Tags(
          "Nächte – нічь",
          "sply85",
          "One",
          "pop",
          104,
          "F#m",
          "seed 85; AI-generated",
          "free for all");

  private Sounds() {}

  static AudioBuffer silence() {
    return AudioBuffer.silence(2, 10_000, 48_000);
  }

  static AudioBuffer noise() {
    SplittableRandom random = new SplittableRandom(85);
    return filled(2, 20_011, i -> random.nextDouble() * 2 - 1);
  }

  static AudioBuffer fullScale() {
    return filled(2, 20_000, i -> i / 40 % 2 == 0 ? 1 - 0x1p-23 : -1);
  }

  static AudioBuffer sine(int channels, int frames, double hertz) {
    return filled(channels, frames, i -> 0.5 * Math.sin(2 * Math.PI * hertz * i / 48_000));
  }

  private static AudioBuffer filled(int channels, int frames, IntToDoubleFunction value) {
    AudioBuffer sound = AudioBuffer.silence(channels, frames, 48_000);
    for (float[] channel : sound.samples()) {
      for (int i = 0; i < frames; i++) {
        channel[i] = (float) (Math.rint(value.applyAsDouble(i) * 0x1p23) * 0x1p-23);
      }
    }
    return sound;
  }
}
