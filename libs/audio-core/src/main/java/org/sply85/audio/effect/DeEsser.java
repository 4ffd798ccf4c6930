package org.sply85.audio.effect;

import java.util.List;

/**
 * Turns down the hiss of a voice, and nothing else: what lies above a corner is compressed by its
 * own peaks. A sound that never exceeds the threshold is left exactly as it is. The two bands are
 * split by fourth-order Linkwitz-Riley filters, which sum flat.
 */
public final class DeEsser {
  private static final double RATIO = 4;
  private static final double KNEE_DB = 4;
  private static final double ATTACK_MS = 0.5;
  private static final double RELEASE_MS = 40;

  private final Equalizer vowels;
  private final Equalizer hiss;
  private final Dynamics dynamics;
  private final double sampleRate;

  /**
   * @param hertz the corner, 2000..10000
   * @param thresholdDb peak level of the hiss from which it acts, dBFS
   * @param sampleRate frames per second
   */
  public DeEsser(double hertz, double thresholdDb, double sampleRate) {
    if (!(hertz >= 2000 && hertz <= 10_000)) {
      throw new IllegalArgumentException("hertz must be in 2000..10000, was " + hertz);
    }
    Biquad lowPass = Biquad.lowPass(hertz, Biquad.BUTTERWORTH, sampleRate);
    Biquad highPass = Biquad.highPass(hertz, Biquad.BUTTERWORTH, sampleRate);
    this.vowels = new Equalizer(List.of(lowPass, lowPass));
    this.hiss = new Equalizer(List.of(highPass, highPass));
    this.dynamics = new Dynamics(thresholdDb, RATIO, KNEE_DB, ATTACK_MS, RELEASE_MS);
    this.sampleRate = sampleRate;
  }

  /**
   * De-esses in place.
   *
   * @param samples {@code [channel][frame]}
   * @return the deepest reduction, dB, at most 0
   */
  public double apply(float[][] samples) {
    float[][] high = new float[samples.length][];
    for (int c = 0; c < samples.length; c++) {
      high[c] = samples[c].clone();
    }
    hiss.apply(high);
    float[] curve = GainCurve.reductions(GainCurve.peaks(high), dynamics, sampleRate);
    float deepest = 0;
    for (float reduction : curve) {
      deepest = Math.min(deepest, reduction);
    }
    if (deepest < 0) {
      vowels.apply(samples);
      GainCurve.apply(curve, high);
      add(high, samples);
    }
    return deepest;
  }

  private static void add(float[][] from, float[][] to) {
    for (int c = 0; c < to.length; c++) {
      for (int i = 0; i < to[c].length; i++) {
        to[c][i] += from[c][i];
      }
    }
  }
}
