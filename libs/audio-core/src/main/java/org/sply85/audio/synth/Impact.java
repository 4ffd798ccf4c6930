package org.sply85.audio.synth;

import java.util.SplittableRandom;

/** A falling sine below a burst of noise whose filter closes; rings out however short the note. */
final class Impact implements Voice {
  private static final double SECONDS = 4;
  private static final double TAIL = 0.5;
  private static final double FADE_SECONDS = 0.6;
  private static final int CONTROL_FRAMES = 32;

  @Override
  public float[][] play(SynthNote note, SplittableRandom random, double sampleRate) {
    int frames = (int) (SECONDS * sampleRate);
    Sweep cutoff = new Sweep(180, 9_000, 0.35);
    double[] boom = boom(frames, sampleRate);
    float[][] sound = new float[2][frames];
    for (float[] channel : sound) {
      StateVariableFilter filter = new StateVariableFilter(sampleRate, 0.707);
      for (int i = 0; i < frames; i++) {
        double time = i / sampleRate;
        if (i % CONTROL_FRAMES == 0) {
          filter.tune(cutoff.at(time));
        }
        double end = Math.min(1, (SECONDS - time) / TAIL);
        double noise = filter.lowPass(random.nextDouble() * 2 - 1) * Math.exp(-time / FADE_SECONDS);
        channel[i] = (float) (end * (0.45 * noise + 0.55 * boom[i]));
      }
    }
    return sound;
  }

  private static double[] boom(int frames, double sampleRate) {
    double[] boom = new double[frames];
    double phase = 0;
    for (int i = 0; i < frames; i++) {
      double time = i / sampleRate;
      phase += (32 + 60 * Math.exp(-time / 0.25)) / sampleRate;
      boom[i] = Math.sin(2 * Math.PI * phase) * Math.min(1, time / 0.003) * Math.exp(-time / 0.9);
    }
    return boom;
  }
}
