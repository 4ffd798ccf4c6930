package org.sply85.audio.effect;

import java.util.Optional;
import java.util.OptionalDouble;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessForecast;
import org.sply85.audio.loudness.LoudnessSeries;

/**
 * Brings a programme to a loudness below a true-peak ceiling: searches the gain into the {@link
 * Limiter} with which the limited sound measures as wanted.
 */
public final class Maximizer {
  /** How near the result comes to the wanted loudness, LU. */
  public static final double TOLERANCE_LU = GainSearch.TOLERANCE_LU;

  private static final int ROUNDS = 4;
  private static final double GAIN_RESERVE_DB = 12;

  private final double targetLufs;
  private final double ceilingDbtp;
  private final Limiter limiter;
  private final double sampleRate;

  /**
   * @param targetLufs wanted programme loudness
   * @param ceilingDbtp highest true peak, at most 0
   * @param sampleRate frames per second
   */
  public Maximizer(double targetLufs, double ceilingDbtp, double sampleRate) {
    this.targetLufs = targetLufs;
    this.ceilingDbtp = ceilingDbtp;
    this.limiter = new Limiter(ceilingDbtp, sampleRate);
    this.sampleRate = sampleRate;
  }

  /**
   * What was done.
   *
   * @param gainDb gain before the limiter
   * @param reductionDb the limiter's deepest reduction, at most 0
   */
  public record Outcome(double gainDb, double reductionDb) {}

  /**
   * Maximizes.
   *
   * @param samples {@code [channel][frame]}; taken over if the loudness is reached
   * @return empty, and the samples untouched, if no gain up to 60 dB reaches the loudness: silence,
   *     or sound too sparse for the ceiling
   */
  public Optional<Outcome> apply(float[][] samples) {
    int frames = samples[0].length;
    LoudnessForecast forecast = new LoudnessForecast(samples.length, sampleRate, frames);
    float[] peaks = Limiter.peaks(samples, floor(integrated(samples)));
    forecast.add(samples, peaks, 0, frames);
    GainSearch search = new GainSearch(forecast, targetLufs, ceilingDbtp);
    for (int round = 0; round < ROUNDS; round++) {
      OptionalDouble gainDb = search.gainDb();
      if (gainDb.isEmpty()) {
        return Optional.empty();
      }
      float[][] limited = samples.clone();
      double reduction = limiter.apply(limited, peaks, Decibels.toGain(gainDb.getAsDouble()));
      if (search.reached(integrated(limited))) {
        System.arraycopy(limited, 0, samples, 0, samples.length);
        return Optional.of(new Outcome(gainDb.getAsDouble(), reduction));
      }
    }
    return Optional.empty();
  }

  /** Peaks below are of no interest to the limiter, up to a gain with some reserve. */
  private double floor(double lufs) {
    return Decibels.toGain(ceilingDbtp - GAIN_RESERVE_DB - Math.max(0, targetLufs - lufs));
  }

  private double integrated(float[][] samples) {
    return LoudnessSeries.of(new AudioBuffer(samples, sampleRate)).integrated();
  }
}
