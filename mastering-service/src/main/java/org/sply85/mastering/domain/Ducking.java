package org.sply85.mastering.domain;

import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.effect.Compressor;
import org.sply85.audio.effect.Dynamics;

/**
 * Side-chain from the kick: what the lowest part of the drums plays loudest pushes other tracks
 * down by the style's depth.
 */
final class Ducking {
  private static final double KICK_BELOW_HERTZ = 110;
  // From this far below the loudest kick the push begins; ghost notes push less.
  private static final double RANGE_DB = 15;
  private static final double ATTACK_MS = 4;

  private final float[] key;
  private final double peakDb;
  private final double releaseMs;
  private final double sampleRate;

  /**
   * @param drums the drums' bus, stereo; copied
   * @param releaseSeconds time constant of the way back
   * @param sampleRate frames per second
   */
  Ducking(float[][] drums, double releaseSeconds, double sampleRate) {
    this.sampleRate = sampleRate;
    this.releaseMs = Math.max(20, Math.min(1000, 1000 * releaseSeconds));
    key = new float[drums[0].length];
    for (int i = 0; i < key.length; i++) {
      key[i] = (drums[0][i] + drums[1][i]) / 2;
    }
    Biquad low = Biquad.lowPass(KICK_BELOW_HERTZ, Biquad.BUTTERWORTH, sampleRate);
    low.apply(key);
    low.apply(key);
    float peak = 0;
    for (float sample : key) {
      peak = Math.max(peak, Math.abs(sample));
    }
    peakDb = Decibels.fromGain(peak);
  }

  /**
   * Ducks in place.
   *
   * @param samples stereo
   * @param depthDb how far the loudest kick pushes, dB, 0..12
   */
  void apply(float[][] samples, double depthDb) {
    if (depthDb <= 0 || peakDb < -60) {
      return;
    }
    double ratio = 1 / (1 - depthDb / RANGE_DB);
    Dynamics dynamics = new Dynamics(peakDb - RANGE_DB, ratio, 6, ATTACK_MS, releaseMs);
    new Compressor(dynamics, sampleRate).apply(samples, new float[][] {key});
  }
}
