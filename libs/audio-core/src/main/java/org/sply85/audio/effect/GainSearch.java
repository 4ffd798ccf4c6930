package org.sply85.audio.effect;

import java.util.OptionalDouble;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessForecast;

/**
 * Searches the gain into a {@link Limiter} with which a sound comes out as loud as wanted: first by
 * a {@link LoudnessForecast} alone, then, told what a gain really gave, a little beside it.
 */
public final class GainSearch {
  /** How near the result comes to the wanted loudness, LU. */
  public static final double TOLERANCE_LU = 0.05;

  private static final int TRIALS = 24;
  private static final double FINE_LU = 0.005;
  private static final double HIGHEST_GAIN_DB = 60;

  private final LoudnessForecast forecast;
  private final double targetLufs;
  private final Limiter limiter;
  private double aimLufs;

  /**
   * @param forecast of the sound that goes into the limiter
   * @param targetLufs wanted programme loudness
   * @param ceilingDbtp the limiter's ceiling
   */
  public GainSearch(LoudnessForecast forecast, double targetLufs, double ceilingDbtp) {
    this.forecast = forecast;
    this.targetLufs = targetLufs;
    this.limiter = new Limiter(ceilingDbtp, forecast.perSecond());
    this.aimLufs = targetLufs;
  }

  /** The gain to take, dB; empty if none up to 60 dB reaches the loudness. */
  public OptionalDouble gainDb() {
    double gainDb = aimLufs - forecast.series().integrated();
    double lastGainDb = Double.NaN;
    double lastError = 0;
    for (int trial = 0; trial < TRIALS && gainDb <= HIGHEST_GAIN_DB; trial++) {
      double error = aimLufs - loudness(Decibels.toGain(gainDb));
      if (Math.abs(error) <= FINE_LU) {
        return OptionalDouble.of(gainDb);
      }
      // Secant steps; the loudness grows with the gain, ever more slowly.
      double slope = Double.isNaN(lastGainDb) ? 1 : (lastError - error) / (gainDb - lastGainDb);
      lastGainDb = gainDb;
      lastError = error;
      gainDb += error / Math.min(1, Math.max(0.1, slope));
    }
    return OptionalDouble.empty();
  }

  /** Loudness by the forecast. */
  private double loudness(double gain) {
    return forecast.integrated(
        peaks -> {
          float[] factors = limiter.curve(peaks, gain);
          for (int i = 0; i < factors.length; i++) {
            factors[i] *= (float) gain;
          }
          return factors;
        });
  }

  /**
   * Whether a measured loudness is the wanted one; if not, the next gain makes up for the error.
   */
  public boolean reached(double measuredLufs) {
    double error = targetLufs - measuredLufs;
    aimLufs += error;
    return Math.abs(error) <= TOLERANCE_LU;
  }
}
