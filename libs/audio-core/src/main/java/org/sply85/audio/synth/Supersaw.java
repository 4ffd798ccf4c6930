package org.sply85.audio.synth;

import java.util.SplittableRandom;

/**
 * Seven detuned saws with free phases through a swept low-pass. Detuning and balance of the saws
 * follow A. Szabo, How to Emulate the Super Saw (KTH, 2010).
 */
final class Supersaw implements Voice {
  private static final double[] DETUNE = {
    0, -0.11002313, -0.06288439, -0.01952356, 0.01991221, 0.06216538, 0.10745242
  };
  private static final double[] PLACE = {0, -0.9, 0.6, -0.3, 0.3, -0.6, 0.9}; // -1 left .. 1 right
  private static final int CONTROL_FRAMES = 32;
  private static final double LEVEL = 0.3;

  private final double detune;
  private final double sideGain;
  private final double centreGain;
  private final Envelope envelope;
  private final Sweep cutoff;

  /**
   * @param detune 0 = unison .. 1 = two semitones apart
   * @param mix how much the six saws at the sides are heard, 0..1
   */
  Supersaw(double detune, double mix, Envelope envelope, Sweep cutoff) {
    this.detune = detune * detune; // fine near unison, where the ear is
    this.sideGain = -0.73764 * mix * mix + 1.2841 * mix + 0.044372;
    this.centreGain = -0.55366 * mix + 0.99785;
    this.envelope = envelope;
    this.cutoff = cutoff;
  }

  @Override
  public float[][] play(SynthNote note, SplittableRandom random, double sampleRate) {
    int frames = (int) (envelope.seconds(note.seconds()) * sampleRate);
    float[][] sound = new float[2][frames];
    for (int saw = 0; saw < DETUNE.length; saw++) {
      double hertz = note.hertz() * (1 + DETUNE[saw] * detune);
      double gain = LEVEL * (saw == 0 ? centreGain : sideGain);
      double angle = (PLACE[saw] + 1) * Math.PI / 4;
      addSaw(
          sound,
          hertz / sampleRate,
          random.nextDouble(),
          SawTable.of(hertz, sampleRate),
          new float[] {(float) (gain * Math.cos(angle)), (float) (gain * Math.sin(angle))});
    }
    for (float[] channel : sound) {
      shape(channel, note, sampleRate);
    }
    return sound;
  }

  private static void addSaw(
      float[][] sound, double step, double start, SawTable table, float[] gains) {
    double phase = start;
    float[] left = sound[0];
    float[] right = sound[1];
    for (int i = 0; i < left.length; i++) {
      float value = table.at(phase);
      left[i] += gains[0] * value;
      right[i] += gains[1] * value;
      phase += step;
      phase -= phase >= 1 ? 1 : 0;
    }
  }

  private void shape(float[] channel, SynthNote note, double sampleRate) {
    StateVariableFilter filter = new StateVariableFilter(sampleRate, 0.8);
    double level = 0;
    for (int from = 0; from < channel.length; from += CONTROL_FRAMES) {
      int to = Math.min(channel.length, from + CONTROL_FRAMES);
      filter.tune(cutoff.at(from / sampleRate));
      double step =
          (envelope.at((from + CONTROL_FRAMES) / sampleRate, note.seconds()) - level)
              / CONTROL_FRAMES;
      for (int i = from; i < to; i++) {
        level += step;
        channel[i] = (float) (filter.lowPass(channel[i]) * level);
      }
    }
  }
}
