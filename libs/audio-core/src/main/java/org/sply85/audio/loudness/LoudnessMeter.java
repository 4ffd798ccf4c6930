package org.sply85.audio.loudness;

import java.util.Arrays;

/**
 * Measures a programme while it passes, in any portions: its K-weighted power in parts of the
 * {@linkplain LoudnessSeries#STEP_SECONDS step} of 100 ms.
 */
public final class LoudnessMeter {
  private static final double SURROUND = 1.41; // the standard's +1.5 dB
  private static final int FIRST_LENGTH = 1024;

  private final KWeighting weighting;
  private final double[] weights;
  private final double[][] states;
  private final int step;
  private final int parts;
  private float[] powers = new float[FIRST_LENGTH];
  private int count;
  private int framesInStep;
  private double energy;

  /**
   * @param channels 1 or 2; or 5 as L R C Ls Rs; or 6 as L R C LFE Ls Rs, of which the LFE does not
   *     count
   * @param sampleRate 8..192 kHz
   * @param parts how many parts of a step are told apart, 1..100
   */
  public LoudnessMeter(int channels, double sampleRate, int parts) {
    this.weighting = new KWeighting(sampleRate);
    this.step = (int) Math.round(sampleRate * LoudnessSeries.STEP_SECONDS);
    this.parts = parts;
    this.weights = new double[channels];
    this.states = new double[channels][KWeighting.STATES];
    for (int channel = 0; channel < channels; channel++) {
      weights[channel] = weight(channel, channels);
    }
  }

  private static double weight(int channel, int channels) {
    return switch (channels) {
      case 1, 2 -> 1;
      case 5 -> channel < 3 ? 1 : SURROUND;
      case 6 -> channel < 3 ? 1 : channel == 3 ? 0 : SURROUND;
      default ->
          throw new IllegalArgumentException("channels must be 1, 2, 5 or 6, was " + channels);
    };
  }

  /**
   * Hears the next frames.
   *
   * @param samples {@code [channel][frame]}
   * @param from first frame
   * @param frames how many
   */
  public void add(float[][] samples, int from, int frames) {
    int at = from;
    while (at < from + frames) {
      int part = count % parts;
      int partEnd = partEnd(part);
      int next = Math.min(from + frames, at + partEnd - framesInStep);
      hear(samples, at, next);
      framesInStep += next - at;
      at = next;
      if (framesInStep == partEnd) {
        push((float) (energy / step));
        energy = 0;
        framesInStep = part == parts - 1 ? 0 : framesInStep;
      }
    }
  }

  private void hear(float[][] samples, int from, int to) {
    if (weights.length == 2) {
      energy = weighting.energy(samples, from, to, states, weights, energy);
      return;
    }
    for (int c = 0; c < weights.length; c++) {
      if (weights[c] > 0) {
        energy += weights[c] * weighting.energy(samples[c], from, to, states[c]);
      }
    }
  }

  /** Where a part ends, frames from the start of its step. */
  int partEnd(int part) {
    return (int) ((long) (part + 1) * step / parts);
  }

  private void push(float power) {
    if (count == powers.length) {
      powers = Arrays.copyOf(powers, count + count / 2);
    }
    powers[count++] = power;
  }

  /** How many parts are complete. */
  int count() {
    return count;
  }

  /** The share of a part in its step's mean power. */
  float power(int index) {
    return powers[index];
  }

  /** What was heard so far; a last step that is not complete is left out. */
  public LoudnessSeries series() {
    double[] steps = new double[count / parts];
    for (int i = 0; i < steps.length * parts; i++) {
      steps[i / parts] += powers[i];
    }
    return new LoudnessSeries(steps);
  }
}
