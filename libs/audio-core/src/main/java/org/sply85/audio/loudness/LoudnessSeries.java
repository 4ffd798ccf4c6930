package org.sply85.audio.loudness;

import java.util.Arrays;
import org.sply85.audio.AudioBuffer;

/**
 * The K-weighted power of a programme in steps of 100 ms, and the loudness figures made of it:
 * ITU-R BS.1770-4 (gated programme loudness), EBU Tech 3341 (momentary, short-term) and EBU Tech
 * 3342 (loudness range).
 */
public final class LoudnessSeries {
  /** Seconds between two values of a series. */
  public static final double STEP_SECONDS = 0.1;

  private static final int MOMENTARY_STEPS = 4;
  private static final int SHORT_TERM_STEPS = 30;
  private static final double ABSOLUTE_GATE = power(-70);
  private static final double PROGRAMME_GATE = 0.1; // -10 LU
  private static final double RANGE_GATE = 0.01; // -20 LU

  private final double[] powers;

  /**
   * @param powers weighted mean power of each step
   */
  LoudnessSeries(double[] powers) {
    this.powers = powers;
  }

  /**
   * Measures a programme.
   *
   * @param sound 1 or 2 channels; or 5 as L R C Ls Rs; or 6 as L R C LFE Ls Rs, of which the LFE
   *     does not count; 8..192 kHz
   */
  public static LoudnessSeries of(AudioBuffer sound) {
    LoudnessMeter meter = new LoudnessMeter(sound.channels(), sound.sampleRate(), 1);
    meter.add(sound.samples(), 0, sound.frames());
    return meter.series();
  }

  /**
   * Loudness over 400 ms, every 100 ms, LUFS; the first value covers the first 400 ms. Silence is
   * {@code -Infinity}. Empty if the sound is shorter.
   */
  public double[] momentary() {
    return over(MOMENTARY_STEPS);
  }

  /** The same over 3 s. */
  public double[] shortTerm() {
    return over(SHORT_TERM_STEPS);
  }

  /**
   * The same over any number of steps.
   *
   * @param steps of {@link #STEP_SECONDS}, at least 1
   */
  public double[] over(int steps) {
    return Arrays.stream(means(steps)).map(LoudnessSeries::lufs).toArray();
  }

  /**
   * Programme loudness, LUFS: the mean over blocks of 400 ms that are above -70 LUFS and above 10
   * LU below the mean of those. {@code -Infinity} if there are none.
   */
  public double integrated() {
    double[] loud = above(means(MOMENTARY_STEPS), ABSOLUTE_GATE);
    return lufs(mean(above(loud, mean(loud) * PROGRAMME_GATE)));
  }

  /**
   * Loudness range, LU: from the 10th to the 95th percentile of short-term loudness above -70 LUFS
   * and above 20 LU below the mean of those. 0 if there are fewer than two such values.
   */
  public double range() {
    double[] loud = above(means(SHORT_TERM_STEPS), ABSOLUTE_GATE);
    double[] kept = above(loud, mean(loud) * RANGE_GATE);
    if (kept.length < 2) {
      return 0;
    }
    Arrays.sort(kept);
    return lufs(percentile(kept, 0.95)) - lufs(percentile(kept, 0.10));
  }

  private static double percentile(double[] sorted, double share) {
    return sorted[(int) Math.round((sorted.length - 1) * share)];
  }

  private double[] means(int steps) {
    if (powers.length < steps) {
      return new double[0];
    }
    double[] means = new double[powers.length - steps + 1];
    for (int i = 0; i < means.length; i++) {
      double sum = 0;
      for (int k = 0; k < steps; k++) {
        sum += powers[i + k];
      }
      means[i] = sum / steps;
    }
    return means;
  }

  private static double[] above(double[] powers, double gate) {
    return Arrays.stream(powers).filter(p -> p > gate).toArray();
  }

  private static double mean(double[] powers) {
    double sum = 0;
    for (double power : powers) {
      sum += power;
    }
    return powers.length == 0 ? 0 : sum / powers.length;
  }

  private static double lufs(double power) {
    return -0.691 + 10 * Math.log10(power);
  }

  private static double power(double lufs) {
    return Math.pow(10, (lufs + 0.691) / 10);
  }
}
