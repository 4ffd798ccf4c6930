package org.sply85.mastering.domain;

import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.LoudnessSeries;

/**
 * A hand on the lead's fader: while the lead plays, it is moved slowly so that its loudness over a
 * second keeps the wanted distance to that of the band.
 */
final class LeadRide {
  private static final int WINDOW_STEPS = 10;
  private static final double HIGHEST_DB = 3;
  private static final double LOWEST_DB = -1.5;
  // A lead this far below its own loudness is not playing: between phrases the hand rests.
  private static final double RESTING_LU = 12;
  private static final double SMOOTHING_STEPS = 12;
  // Frames of a step that share one factor: a hundredth, 1 ms.
  private static final int GRID_SHARE = 100;

  private final double overBandLu;
  private final double lowestDb;
  private final double highestDb;
  private final boolean holds;
  private final double sampleRate;

  /**
   * @param overBandLu wanted loudness of the lead minus the band's
   * @param sampleRate frames per second
   */
  LeadRide(double overBandLu, double sampleRate) {
    this(overBandLu, LOWEST_DB, HIGHEST_DB, false, sampleRate);
  }

  /**
   * @param overBandLu wanted loudness of the lead minus the band's
   * @param lowestDb the furthest the hand goes down
   * @param highestDb the furthest it goes up
   * @param holds whether the hand stays where it is between phrases, instead of going back
   * @param sampleRate frames per second
   */
  LeadRide(double overBandLu, double lowestDb, double highestDb, boolean holds, double sampleRate) {
    this.holds = holds;
    this.overBandLu = overBandLu;
    this.lowestDb = lowestDb;
    this.highestDb = highestDb;
    this.sampleRate = sampleRate;
  }

  /**
   * Rides the lead, in place.
   *
   * @param lead stereo, at its mean level already
   * @param band what it plays over, as long
   */
  void apply(float[][] lead, float[][] band) {
    apply(
        lead,
        LoudnessSeries.of(new AudioBuffer(lead, sampleRate)),
        LoudnessSeries.of(new AudioBuffer(band, sampleRate)));
  }

  /**
   * Rides the lead, in place, by what else was measured of both.
   *
   * @param lead stereo
   * @param leadSeries its loudness
   * @param bandSeries that of what it plays over
   */
  void apply(float[][] lead, LoudnessSeries leadSeries, LoudnessSeries bandSeries) {
    double[] gains =
        gains(
            leadSeries.over(WINDOW_STEPS),
            bandSeries.over(WINDOW_STEPS),
            leadSeries.integrated() - RESTING_LU);
    move(lead, gains, (int) Math.round(sampleRate * LoudnessSeries.STEP_SECONDS));
  }

  /** Moves the fader along straight lines in dB from one value to the next. */
  private static void move(float[][] lead, double[] gains, int step) {
    int grid = Math.max(1, step / GRID_SHARE);
    for (int from = 0; from < lead[0].length; from += grid) {
      int to = Math.min(lead[0].length, from + grid);
      double gain = Decibels.toGain(at(gains, from, step));
      double factor = Math.pow(Decibels.toGain(at(gains, from + grid, step)) / gain, 1.0 / grid);
      for (int i = from; i < to; i++) {
        for (float[] channel : lead) {
          channel[i] *= (float) gain;
        }
        gain *= factor;
      }
    }
  }

  /** The gain at a frame, dB; the window of a value is centred half a window later. */
  private static double at(double[] gains, int frame, int step) {
    return between(gains, (double) frame / step - WINDOW_STEPS / 2.0);
  }

  private double[] gains(double[] lead, double[] band, double resting) {
    double[] gains = new double[lead.length];
    double now = 0;
    for (int k = 0; k < gains.length; k++) {
      double wanted = holds ? now : 0;
      if (lead[k] > resting && band[k] > Double.NEGATIVE_INFINITY) {
        wanted = Math.max(lowestDb, Math.min(highestDb, overBandLu - (lead[k] - band[k])));
      }
      now += (wanted - now) / SMOOTHING_STEPS;
      gains[k] = now;
    }
    // Once more backwards: the hand knows the song, and does not come late.
    for (int k = gains.length - 2; k >= 0; k--) {
      gains[k] = gains[k + 1] + (gains[k] - gains[k + 1]) / 3;
    }
    return gains;
  }

  private static double between(double[] values, double at) {
    if (values.length == 0) {
      return 0;
    }
    double inside = Math.max(0, Math.min(values.length - 1.0, at));
    int low = (int) inside;
    int high = Math.min(values.length - 1, low + 1);
    return values[low] + (values[high] - values[low]) * (inside - low);
  }
}
