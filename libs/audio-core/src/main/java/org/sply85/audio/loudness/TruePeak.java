package org.sply85.audio.loudness;

import java.util.Arrays;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;

/**
 * Inter-sample peaks by 8x oversampling (ITU-R BS.1770-4 annex 2 asks for at least 4x): a
 * Kaiser-windowed sinc in eight phases. Beyond its ends a signal is silent.
 *
 * <p>Oversampling is spent only where it can matter: in a block whose samples are so low that not
 * even the worst arrangement of signs could interpolate above what is known already, the samples
 * themselves are taken.
 */
public final class TruePeak {
  /** Points looked at per sample. */
  public static final int OVERSAMPLING = 8;

  private static final int TAPS = 32;
  private static final int BEFORE = TAPS / 2 - 1;
  private static final double KAISER_BETA = 7;
  private static final int BLOCK = 512;
  private static final float[][] PHASES = phases();
  private static final float WORST = worst();

  private TruePeak() {}

  /**
   * The highest inter-sample peak of all channels, dBTP; {@code -Infinity} for silence.
   *
   * @param sound full scale 1
   */
  public static double dbtp(AudioBuffer sound) {
    double peak = 0;
    for (float[] channel : sound.samples()) {
      peak = Math.max(peak, of(channel));
    }
    return Decibels.fromGain(peak);
  }

  /** The highest inter-sample peak of one channel as an amplitude. */
  public static double of(float[] samples) {
    Scan scan = new Scan(samples);
    float peak = 0;
    for (float sample : samples) {
      peak = Math.max(peak, Math.abs(sample));
    }
    float[] block = new float[BLOCK];
    for (int from = 0; from < samples.length; from += BLOCK) {
      int length = scan.block(from, peak, block);
      for (int i = 0; i < length; i++) {
        peak = Math.max(peak, block[i]);
      }
    }
    return peak;
  }

  /**
   * The highest inter-sample peak between each frame and the next.
   *
   * @param samples one channel
   * @param floor amplitude of no interest: where all peaks are surely below it, the samples
   *     themselves may stand in for them
   * @return amplitudes, one per frame, each over [i, i+1)
   */
  public static float[] envelope(float[] samples, double floor) {
    Scan scan = new Scan(samples);
    float[] envelope = new float[samples.length];
    float[] block = new float[BLOCK];
    for (int from = 0; from < samples.length; from += BLOCK) {
      int length = scan.block(from, (float) floor, block);
      System.arraycopy(block, 0, envelope, from, length);
    }
    return envelope;
  }

  /** Frames in a block, the least that {@link #refresh} works on. */
  public static int blockFrames() {
    return BLOCK;
  }

  /** How far from a frame the peaks lie that depend on it. */
  public static int reachFrames() {
    return TAPS;
  }

  /**
   * Takes a block of an envelope of all channels together anew, after samples have changed.
   *
   * @param samples {@code [channel][frame]}
   * @param floor as that of {@link #envelope}
   * @param envelope the greatest of all channels' peaks at each frame, brought up to date
   * @param from first frame of the block, a multiple of {@link #blockFrames}
   */
  public static void refresh(float[][] samples, double floor, float[] envelope, int from) {
    float[] block = new float[BLOCK];
    Arrays.fill(envelope, from, Math.min(envelope.length, from + BLOCK), 0);
    for (float[] channel : samples) {
      int length = new Scan(channel).block(from, (float) floor, block);
      for (int i = 0; i < length; i++) {
        envelope[from + i] = Math.max(envelope[from + i], block[i]);
      }
    }
  }

  private static final class Scan {
    private final float[] samples;
    private final float[] padded = new float[BLOCK + TAPS];
    private final float[] between = new float[BLOCK];

    Scan(float[] samples) {
      this.samples = samples;
    }

    /** Fills the peaks of the block from the frame; returns its length. */
    int block(int from, float floor, float[] peaks) {
      int length = Math.min(BLOCK, samples.length - from);
      Arrays.fill(padded, 0);
      int first = Math.max(0, from - BEFORE);
      int last = Math.min(samples.length, from + length + TAPS - BEFORE);
      System.arraycopy(samples, first, padded, first - (from - BEFORE), last - first);
      float highest = 0;
      for (float sample : padded) {
        highest = Math.max(highest, Math.abs(sample));
      }
      for (int i = 0; i < BLOCK; i++) {
        peaks[i] = Math.abs(padded[i + BEFORE]);
      }
      if (highest * WORST > floor) {
        for (float[] phase : PHASES) {
          interpolate(phase, peaks);
        }
      }
      return length;
    }

    private void interpolate(float[] phase, float[] peaks) {
      Arrays.fill(between, 0);
      for (int tap = 0; tap < TAPS; tap++) {
        float weight = phase[tap];
        for (int i = 0; i < BLOCK; i++) {
          between[i] += weight * padded[i + tap];
        }
      }
      for (int i = 0; i < BLOCK; i++) {
        peaks[i] = Math.max(peaks[i], Math.abs(between[i]));
      }
    }
  }

  private static float[][] phases() {
    float[][] phases = new float[OVERSAMPLING - 1][TAPS];
    for (int p = 1; p < OVERSAMPLING; p++) {
      double[] taps = new double[TAPS];
      double sum = 0;
      for (int k = 0; k < TAPS; k++) {
        double t = k - BEFORE - p / (double) OVERSAMPLING;
        taps[k] = Math.sin(Math.PI * t) / (Math.PI * t) * kaiser(t / (TAPS / 2.0));
        sum += taps[k];
      }
      for (int k = 0; k < TAPS; k++) {
        phases[p - 1][k] = (float) (taps[k] / sum);
      }
    }
    return phases;
  }

  private static float worst() {
    double worst = 1;
    for (float[] phase : PHASES) {
      double sum = 0;
      for (float tap : phase) {
        sum += Math.abs(tap);
      }
      worst = Math.max(worst, sum);
    }
    return (float) worst;
  }

  private static double kaiser(double u) {
    return Math.abs(u) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - u * u)) / bessel(KAISER_BETA);
  }

  /** The modified Bessel function of order 0, by its power series. */
  private static double bessel(double x) {
    double sum = 1;
    double term = 1;
    for (int k = 1; k < 40; k++) {
      term *= (x / 2 / k) * (x / 2 / k);
      sum += term;
    }
    return sum;
  }
}
