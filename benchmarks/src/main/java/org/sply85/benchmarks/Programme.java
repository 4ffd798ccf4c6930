package org.sply85.benchmarks;

import java.util.SplittableRandom;
import org.sply85.audio.AudioBuffer;

/** A made-up programme with the traits that cost time: noise that falls with frequency, drums. */
final class Programme {
  static final int RATE = 48_000;

  private Programme() {}

  /** Stereo, 48 kHz, about -20 LUFS, peaks near -3 dBFS; always the same samples. */
  static AudioBuffer ofSeconds(int seconds) {
    float[][] samples = new float[2][RATE * seconds];
    SplittableRandom random = new SplittableRandom(85);
    double[] low = new double[2];
    for (int i = 0; i < samples[0].length; i++) {
      double t = (double) i / RATE % 0.5;
      double drum = 0.55 * Math.sin(2 * Math.PI * 60 * t) * Math.exp(-18 * t);
      for (int c = 0; c < 2; c++) {
        low[c] += 0.05 * (random.nextDouble() - 0.5 - low[c]);
        samples[c][i] = (float) (drum + low[c]);
      }
    }
    return new AudioBuffer(samples, RATE);
  }

  /** The same samples once more, to be changed. */
  static float[][] copy(AudioBuffer sound) {
    float[][] copy = new float[sound.channels()][];
    for (int c = 0; c < copy.length; c++) {
      copy[c] = sound.channel(c).clone();
    }
    return copy;
  }
}
