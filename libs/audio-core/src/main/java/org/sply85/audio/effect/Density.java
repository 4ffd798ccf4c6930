package org.sply85.audio.effect;

import java.util.List;
import java.util.stream.IntStream;
import org.sply85.audio.Decibels;

/**
 * Makes a programme dense before a limiter, so that the limiter need not do it: in each of three
 * bands a compressor, then the tips rounded off, and in the end those of the sum. Mostly in bands,
 * because a kick that is pushed into a curve together with a voice roughens the voice. A curve acts
 * on tips alone, where a limiter would turn down all that follows.
 */
public final class Density {
  private static final double LOW_HERTZ = 160;
  private static final double HIGH_HERTZ = 3200;
  private static final double KNEE_DB = 6;
  private static final double HIGHEST_RATIO = 3;
  // Tips above the loudness of the whole: where the curve is flat, at full amount and at none.
  private static final double[] FLAT_ABOVE_LOUDNESS_DB = {5, 6.5, 3.5};
  private static final double SUM_FLAT_ABOVE_LOUDNESS_DB = 7.5;
  private static final double LIGHTER_DB = 5;
  // The cubic curve is flat at two thirds of where it is left.
  private static final double FLAT_DB = Decibels.fromGain(2.0 / 3);

  private final Crossover crossover;
  private final List<Compressor> compressors;
  private final List<Saturator> saturators;
  private final Saturator sum;

  /**
   * @param amount 0 = hardly, 1 = as much as a dance floor wants
   * @param lufs loudness of what it is applied to
   * @param sampleRate frames per second, above 8000
   */
  public Density(double amount, double lufs, double sampleRate) {
    if (!(amount >= 0 && amount <= 1)) {
      throw new IllegalArgumentException("amount must be in 0..1, was " + amount);
    }
    crossover = new Crossover(LOW_HERTZ, Math.min(HIGH_HERTZ, 0.4 * sampleRate), sampleRate);
    double ratio = 1 + (HIGHEST_RATIO - 1) * amount;
    compressors =
        List.of(
            compressor(lufs + 1.5, ratio, 8, 120, sampleRate),
            compressor(lufs + 3, ratio, 4, 90, sampleRate),
            compressor(lufs - 1.5, ratio, 2, 60, sampleRate));
    saturators =
        IntStream.range(0, 3)
            .mapToObj(b -> saturator(FLAT_ABOVE_LOUDNESS_DB[b], amount, lufs))
            .toList();
    sum = saturator(SUM_FLAT_ABOVE_LOUDNESS_DB, amount, lufs);
  }

  private static Compressor compressor(
      double thresholdDb, double ratio, double attackMs, double releaseMs, double sampleRate) {
    double threshold = Math.max(-120, Math.min(24, thresholdDb));
    return new Compressor(new Dynamics(threshold, ratio, KNEE_DB, attackMs, releaseMs), sampleRate);
  }

  private static Saturator saturator(double above, double amount, double lufs) {
    double flat = lufs + above + LIGHTER_DB * (1 - amount);
    return new Saturator(Math.max(-60, Math.min(60, FLAT_DB - flat)));
  }

  /**
   * Treats a sound in place.
   *
   * @param samples {@code [channel][frame]}
   */
  public void apply(float[][] samples) {
    float[][][] bands = crossover.split(samples);
    for (int b = 0; b < bands.length; b++) {
      compressors.get(b).apply(bands[b]);
      for (float[] channel : bands[b]) {
        saturators.get(b).apply(channel);
      }
    }
    for (int c = 0; c < samples.length; c++) {
      for (int i = 0; i < samples[c].length; i++) {
        samples[c][i] = bands[0][c][i] + bands[1][c][i] + bands[2][c][i];
      }
      sum.apply(samples[c]);
    }
  }
}
