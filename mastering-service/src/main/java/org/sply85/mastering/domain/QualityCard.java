package org.sply85.mastering.domain;

import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.effect.Dither;

/**
 * What a listener would complain about, measured on the master.
 *
 * @param clippedSamples samples at full scale
 * @param longestSilenceSeconds longest stretch below -60 dBFS inside the song
 * @param monoLossDb level lost when folded to mono, dB
 * @param crestFactorDb peak over RMS, dB
 * @param gainReductionDb deepest work of the limiter, dB
 * @param dcOffset mean of all samples, full scale = 1
 */
public record QualityCard(
    int clippedSamples,
    double longestSilenceSeconds,
    double monoLossDb,
    double crestFactorDb,
    double gainReductionDb,
    double dcOffset) {
  private static final float FULL_SCALE = (float) (1 - Dither.STEP);
  private static final float SILENT = (float) Decibels.toGain(-60);

  /**
   * Measures a master.
   *
   * @param master stereo
   * @param gainReductionDb what the limiter did, dB, not negative
   */
  static QualityCard of(AudioBuffer master, double gainReductionDb) {
    int clipped = 0;
    double peak = 0;
    double sum = 0;
    double square = 0;
    for (float[] channel : master.samples()) {
      for (float sample : channel) {
        float magnitude = Math.abs(sample);
        clipped += magnitude >= FULL_SCALE ? 1 : 0;
        peak = Math.max(peak, magnitude);
        sum += sample;
        square += (double) sample * sample;
      }
    }
    double count = (double) master.channels() * master.frames();
    return new QualityCard(
        clipped,
        longestSilence(master) / master.sampleRate(),
        Stereo.of(master).monoLossDb(),
        Decibels.fromGain(peak / Math.sqrt(square / count)),
        gainReductionDb,
        sum / count);
  }

  /** Frames; what comes before the first sound and after the last does not count. */
  private static int longestSilence(AudioBuffer master) {
    int longest = 0;
    int lastSound = -1;
    for (int i = 0; i < master.frames(); i++) {
      boolean sounds = false;
      for (float[] channel : master.samples()) {
        sounds |= Math.abs(channel[i]) >= SILENT;
      }
      if (sounds) {
        longest = lastSound < 0 ? 0 : Math.max(longest, i - lastSound - 1);
        lastSound = i;
      }
    }
    return longest;
  }
}
