package org.sply85.features.track;

import java.util.SplittableRandom;
import org.sply85.audio.AudioBuffer;

/** Short pieces of struck notes, each of its own by a seed. */
final class Tunes {
  private static final int RATE = 44_100;
  private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11};

  private Tunes() {}

  /**
   * A stereo piece at 44 100 Hz.
   *
   * @param late seconds of silence before it
   * @param level of the notes
   */
  static AudioBuffer of(long seed, double seconds, double late, double level) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] out = new float[(int) (RATE * (seconds + late))];
    for (double at = 0; at < seconds - 0.5; at += 0.125 * (1 + random.nextInt(3))) {
      int pitch = 48 + 12 * random.nextInt(3) + SCALE[random.nextInt(7)];
      strike(out, late + at, pitch, level);
    }
    return new AudioBuffer(new float[][] {out, out.clone()}, RATE);
  }

  private static void strike(float[] out, double start, int pitch, double level) {
    double hertz = 440 * Math.pow(2, (pitch - 69) / 12.0);
    int from = (int) (start * RATE);
    for (int i = 0; i < RATE && from + i < out.length; i++) {
      double t = (double) i / RATE;
      for (int h = 1; h <= 4; h++) {
        out[from + i] +=
            (float) (level * Math.sin(2 * Math.PI * h * hertz * t) * Math.exp(-4 * t) / h);
      }
    }
  }
}
