package org.sply85.audio.effect;

import java.util.Optional;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessSeries;

/**
 * Brings a programme to a loudness below a true-peak ceiling: searches the gain into the {@link
 * Limiter} with which the limited sound measures as wanted.
 */
public final class Maximizer {
  /** How near the result comes to the wanted loudness, LU. */
  public static final double TOLERANCE_LU = 0.05;

  private static final int TRIALS = 16;
  private static final double HIGHEST_GAIN_DB = 60;

  private final double targetLufs;
  private final Limiter limiter;
  private final double ceiling;
  private final double sampleRate;

  /**
   * @param targetLufs wanted programme loudness
   * @param ceilingDbtp highest true peak, at most 0
   * @param sampleRate frames per second
   */
  public Maximizer(double targetLufs, double ceilingDbtp, double sampleRate) {
    this.targetLufs = targetLufs;
    this.limiter = new Limiter(ceilingDbtp, sampleRate);
    this.ceiling = Decibels.toGain(ceilingDbtp);
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
   * Maximizes in place.
   *
   * @param samples {@code [channel][frame]}
   * @return empty, and the samples untouched, if no gain up to 60 dB reaches the loudness: silence,
   *     or sound too sparse for the ceiling
   */
  public Optional<Outcome> apply(float[][] samples) {
    double loudness = integrated(samples);
    double gainDb = targetLufs - loudness;
    if (!(gainDb <= HIGHEST_GAIN_DB)) {
      return Optional.empty();
    }
    // Peaks are needed only where some trial may lift them over the ceiling.
    double headroomDb = 6;
    float[] peaks = Limiter.peaks(samples, ceiling / Decibels.toGain(gainDb + headroomDb));
    Search search = new Search(gainDb + headroomDb);
    for (int trial = 0; trial < TRIALS; trial++) {
      if (gainDb > search.exactUpToDb) {
        search.exactUpToDb = gainDb + headroomDb;
        peaks = Limiter.peaks(samples, ceiling / Decibels.toGain(search.exactUpToDb));
      }
      double error = targetLufs - trial(samples, peaks, gainDb);
      if (Math.abs(error) <= TOLERANCE_LU / 2) {
        double reduction = limiter.apply(samples, peaks, Decibels.toGain(gainDb));
        return Optional.of(new Outcome(gainDb, reduction));
      }
      gainDb = search.next(gainDb, error);
      if (gainDb > HIGHEST_GAIN_DB) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private double trial(float[][] samples, float[] peaks, double gainDb) {
    double gain = Decibels.toGain(gainDb);
    return integrated(Limiter.multiplied(samples, limiter.curve(peaks, gain), gain));
  }

  private double integrated(float[][] samples) {
    return LoudnessSeries.of(new AudioBuffer(samples, sampleRate)).integrated();
  }

  /** Secant steps; the loudness grows with the gain, ever more slowly. */
  private static final class Search {
    private double exactUpToDb;
    private double lastGainDb = Double.NaN;
    private double lastError;

    Search(double exactUpToDb) {
      this.exactUpToDb = exactUpToDb;
    }

    double next(double gainDb, double error) {
      double slope = Double.isNaN(lastGainDb) ? 1 : (lastError - error) / (gainDb - lastGainDb);
      lastGainDb = gainDb;
      lastError = error;
      return gainDb + error / Math.min(1, Math.max(0.2, slope));
    }
  }
}
