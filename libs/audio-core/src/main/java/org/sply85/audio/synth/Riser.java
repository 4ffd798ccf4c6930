package org.sply85.audio.synth;

import java.util.SplittableRandom;

/** Band-passed noise that climbs five octaves and swells for as long as the note is held. */
final class Riser implements Voice {
  private static final double FROM_HERTZ = 250;
  private static final double OCTAVES = 5;
  private static final double LEVEL = 0.9;
  private static final double END_SECONDS = 0.02;
  private static final int CONTROL_FRAMES = 32;

  @Override
  public float[][] play(SynthNote note, SplittableRandom random, double sampleRate) {
    int frames = (int) ((note.seconds() + END_SECONDS) * sampleRate);
    float[][] sound = new float[2][frames];
    for (float[] channel : sound) {
      StateVariableFilter filter = new StateVariableFilter(sampleRate, 2);
      for (int i = 0; i < frames; i++) {
        double way = Math.min(1, i / (note.seconds() * sampleRate));
        if (i % CONTROL_FRAMES == 0) {
          filter.tune(FROM_HERTZ * Math.pow(2, OCTAVES * way));
        }
        double end = Math.min(1, (frames - i) / (END_SECONDS * sampleRate));
        double noise = filter.bandPass(random.nextDouble() * 2 - 1);
        channel[i] = (float) (LEVEL * way * way * end * noise);
      }
    }
    return sound;
  }
}
