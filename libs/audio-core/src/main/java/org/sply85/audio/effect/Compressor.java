package org.sply85.audio.effect;

/**
 * Turns down what is loud; all channels together, so the image stays. Feed-forward, levels by peak,
 * attack and release smooth the gain in dB ("log domain, smooth branching", Giannoulis, Massberg
 * and Reiss 2012).
 */
public final class Compressor {
  private final Dynamics dynamics;
  private final double sampleRate;

  /**
   * @param dynamics how it acts
   * @param sampleRate frames per second
   */
  public Compressor(Dynamics dynamics, double sampleRate) {
    this.dynamics = dynamics;
    this.sampleRate = sampleRate;
  }

  /**
   * Compresses in place by the sound's own level.
   *
   * @param samples {@code [channel][frame]}
   * @return the deepest reduction, dB, at most 0
   */
  public double apply(float[][] samples) {
    return apply(samples, samples);
  }

  /**
   * Compresses in place by the level of another sound (side-chain).
   *
   * @param samples {@code [channel][frame]}
   * @param key the sound that is listened to, at least as long
   * @return the deepest reduction, dB, at most 0
   */
  public double apply(float[][] samples, float[][] key) {
    float[] curve = GainCurve.reductions(GainCurve.peaks(key), dynamics, sampleRate);
    GainCurve.apply(curve, samples);
    float deepest = 0;
    for (float reduction : curve) {
      deepest = Math.min(deepest, reduction);
    }
    return deepest;
  }
}
