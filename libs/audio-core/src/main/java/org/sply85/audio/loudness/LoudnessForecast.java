package org.sply85.audio.loudness;

import java.util.Arrays;
import java.util.function.UnaryOperator;

/**
 * Foretells how loud a programme will be under a moving gain, from its peaks and its power in each
 * millisecond alone: a search for the right gain then need not touch the sound itself. A gain that
 * glides over milliseconds comes out within a few hundredths of 1 LU.
 */
public final class LoudnessForecast {
  /** Values of a moving gain per second. */
  public static final int PER_SECOND = 1000;

  private static final int PARTS = 100;

  private final LoudnessMeter meter;
  private float[] peaks = new float[1024];
  private int peakCount;
  private int framesInStep;
  private float peak;

  /**
   * @param channels 1 or 2
   * @param sampleRate 8..192 kHz
   */
  public LoudnessForecast(int channels, double sampleRate) {
    meter = new LoudnessMeter(channels, sampleRate, PARTS);
  }

  /**
   * Hears the next frames.
   *
   * @param samples {@code [channel][frame]}
   * @param highest the peak of all channels at each frame
   * @param from first frame
   * @param frames how many
   */
  public void add(float[][] samples, float[] highest, int from, int frames) {
    meter.add(samples, from, frames);
    for (int i = from; i < from + frames; i++) {
      peak = Math.max(peak, highest[i]);
      framesInStep++;
      if (framesInStep == meter.partEnd(peakCount % PARTS)) {
        push();
      }
    }
  }

  private void push() {
    if (peakCount == peaks.length) {
      peaks = Arrays.copyOf(peaks, peakCount + peakCount / 2);
    }
    peaks[peakCount++] = peak;
    peak = 0;
    framesInStep = peakCount % PARTS == 0 ? 0 : framesInStep;
  }

  /** Loudness of the programme as it is. */
  public LoudnessSeries series() {
    return meter.series();
  }

  /** The level that all peaks but a share stay below, amplitude. */
  public double peakBelow(double share) {
    float[] sorted = Arrays.copyOf(peaks, peakCount);
    Arrays.sort(sorted);
    return peakCount == 0 ? 0 : sorted[(int) Math.round((peakCount - 1) * share)];
  }

  /**
   * Loudness under a gain.
   *
   * @param gains makes the factor of each millisecond of its peak
   */
  public double integrated(UnaryOperator<float[]> gains) {
    float[] factors = gains.apply(Arrays.copyOf(peaks, peakCount));
    double[] steps = new double[peakCount / PARTS];
    for (int i = 0; i < steps.length * PARTS; i++) {
      steps[i / PARTS] += (double) factors[i] * factors[i] * meter.power(i);
    }
    return new LoudnessSeries(steps).integrated();
  }
}
