package org.sply85.mastering.domain.file;

import java.util.function.DoubleUnaryOperator;
import org.sply85.audio.loudness.MidSideSpectrum;

/**
 * How a sound's tone and width are brought to those of a reference: for middle and side a gain at
 * each frequency, smooth and bounded. The idea is that of reference mastering as it is described in
 * public: compare the mean spectra of the loud parts, middle and side each by itself, and filter by
 * their ratio; the side's own level is the width. Level as such is left to the loudness.
 */
final class ReferenceMatch {
  private static final double MOST_DB = 12;
  private static final double LEAST_SIDE_DB = -24;
  private static final double MOST_SIDE_DB = 9;
  // A band this far below the loudest holds noise, which is not to be raised.
  private static final double ABSENT_DB = 70;
  private static final double LEVEL_FROM_HERTZ = 100;
  private static final double LEVEL_TO_HERTZ = 6000;

  private final double[] middleDb;
  private final double[] sideDb;

  /**
   * @param sound spectrum of what is mastered, {@code [middle, side][band]}, dB
   * @param reference that of what it shall resemble
   */
  ReferenceMatch(double[][] sound, double[][] reference) {
    int bands = Math.min(sound[0].length, reference[0].length);
    double level = level(sound[0], reference[0], bands);
    middleDb = gains(sound[0], reference[0], bands, level, -MOST_DB, MOST_DB);
    sideDb = gains(sound[1], reference[1], bands, level, LEAST_SIDE_DB, MOST_SIDE_DB);
  }

  /** Mean difference of the middles where a song's weight lies. */
  private static double level(double[] sound, double[] reference, int bands) {
    double sum = 0;
    int count = 0;
    for (int b = 0; b < bands; b++) {
      double hertz = MidSideSpectrum.hertz(b);
      double difference = reference[b] - sound[b];
      if (hertz >= LEVEL_FROM_HERTZ && hertz <= LEVEL_TO_HERTZ && Double.isFinite(difference)) {
        sum += difference;
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  private static double[] gains(
      double[] sound, double[] reference, int bands, double level, double least, double most) {
    double loudest = Double.NEGATIVE_INFINITY;
    for (int b = 0; b < bands; b++) {
      loudest = Math.max(loudest, sound[b]);
    }
    double[] gains = new double[bands];
    for (int b = 0; b < bands; b++) {
      boolean absent = !(sound[b] > loudest - ABSENT_DB);
      double gain = absent ? 0 : reference[b] - sound[b] - level;
      gains[b] = Math.max(least, Math.min(most, gain));
    }
    return smooth(gains);
  }

  private static double[] smooth(double[] values) {
    double[] smooth = new double[values.length];
    for (int b = 0; b < values.length; b++) {
      double below = values[Math.max(0, b - 1)];
      double above = values[Math.min(values.length - 1, b + 1)];
      smooth[b] = (below + 2 * values[b] + above) / 4;
    }
    return smooth;
  }

  /** The middle's gain, dB, at a frequency in Hz. */
  DoubleUnaryOperator middle() {
    return hertz -> at(middleDb, hertz);
  }

  /** The side's gain, dB, at a frequency in Hz. */
  DoubleUnaryOperator side() {
    return hertz -> at(sideDb, hertz);
  }

  private static double at(double[] gains, double hertz) {
    double octaves =
        Math.log(Math.max(hertz, MidSideSpectrum.LOWEST_HERTZ) / MidSideSpectrum.LOWEST_HERTZ)
            / Math.log(2);
    double band = Math.min(gains.length - 1, octaves * MidSideSpectrum.PER_OCTAVE);
    int low = (int) band;
    int high = Math.min(gains.length - 1, low + 1);
    return gains[low] + (gains[high] - gains[low]) * (band - low);
  }
}
