package org.sply85.audio.loudness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jtransforms.fft.FloatFFT_1D;
import org.sply85.audio.Decibels;

/**
 * The long-term spectrum of a sound's middle and side in its loud parts: stretches of some seconds
 * that have at least the mean power, in bands of a sixth of an octave that overlap.
 */
public final class MidSideSpectrum {
  /** Bands in each octave. */
  public static final int PER_OCTAVE = 6;

  /** Centre of the lowest band. */
  public static final double LOWEST_HERTZ = 20;

  private static final double REACH_OCTAVES = 1.0 / 3;
  private static final double WINDOW_SECONDS = 0.12;
  private static final int WINDOWS_IN_STRETCH = 16;

  private final double sampleRate;
  private final int size;
  private final FloatFFT_1D fft;
  private final float[] hann;
  private final int bands;
  private final float[][] window;
  private final List<Stretch> stretches = new ArrayList<>();
  private final double[][] sums;
  private final int[] lowest;
  private final double[][] weights;
  private int filled;
  private int windows;

  private record Stretch(double[][] powers, double total) {}

  /**
   * @param sampleRate frames per second, 8..192 kHz
   */
  public MidSideSpectrum(double sampleRate) {
    this.sampleRate = sampleRate;
    size = 2 * Integer.highestOneBit((int) (WINDOW_SECONDS * sampleRate));
    fft = new FloatFFT_1D(size);
    hann = new float[size];
    for (int i = 0; i < size; i++) {
      hann[i] = (float) (0.5 - 0.5 * Math.cos(2 * Math.PI * i / size));
    }
    bands = 1 + (int) (PER_OCTAVE * Math.log(0.45 * sampleRate / LOWEST_HERTZ) / Math.log(2));
    window = new float[2][size];
    sums = new double[2][bands];
    lowest = new int[bands];
    weights = new double[bands][];
    for (int b = 0; b < bands; b++) {
      weights[b] = weights(b);
    }
  }

  /** The centre of a band, Hz. */
  public static double hertz(int band) {
    return LOWEST_HERTZ * Math.pow(2, band / (double) PER_OCTAVE);
  }

  /** How many bands there are, up to 0.45 of the sample rate. */
  public int bands() {
    return bands;
  }

  /**
   * Hears the next frames of a mono or stereo sound.
   *
   * @param samples {@code [channel][frame]}
   * @param from first frame
   * @param frames how many
   */
  public void add(float[][] samples, int from, int frames) {
    float[] left = samples[0];
    float[] right = samples[samples.length - 1];
    for (int i = from; i < from + frames; i++) {
      window[0][filled] = (left[i] + right[i]) / 2;
      window[1][filled] = (left[i] - right[i]) / 2;
      filled++;
      if (filled == size) {
        endWindow();
      }
    }
  }

  private void endWindow() {
    for (int k = 0; k < 2; k++) {
      for (int i = 0; i < size; i++) {
        window[k][i] *= hann[i];
      }
      fft.realForward(window[k]);
      addBands(window[k], sums[k]);
    }
    filled = 0;
    windows++;
    if (windows == WINDOWS_IN_STRETCH) {
      endStretch();
    }
  }

  private void addBands(float[] bins, double[] into) {
    for (int b = 0; b < bands; b++) {
      double sum = 0;
      for (int i = 0; i < weights[b].length; i++) {
        int k = 2 * (lowest[b] + i);
        sum += weights[b][i] * ((double) bins[k] * bins[k] + (double) bins[k + 1] * bins[k + 1]);
      }
      into[b] += sum;
    }
  }

  /** The shares of the bins around a band's centre: the nearer, the more. */
  private double[] weights(int band) {
    double width = sampleRate / size;
    double reach = Math.pow(2, REACH_OCTAVES);
    int highest = Math.min(size / 2 - 1, (int) Math.ceil(hertz(band) * reach / width));
    lowest[band] = Math.max(1, (int) (hertz(band) / reach / width));
    double[] shares = new double[highest - lowest[band] + 1];
    for (int i = 0; i < shares.length; i++) {
      double octaves = Math.abs(Math.log((lowest[band] + i) * width / hertz(band))) / Math.log(2);
      shares[i] = Math.max(0.05, 1 - octaves / REACH_OCTAVES);
    }
    double sum = Arrays.stream(shares).sum();
    return Arrays.stream(shares).map(share -> share / sum).toArray();
  }

  private void endStretch() {
    double total = 0;
    double[][] powers = new double[2][];
    for (int k = 0; k < 2; k++) {
      powers[k] = sums[k].clone();
      for (int b = 0; b < bands; b++) {
        powers[k][b] /= windows;
        total += powers[k][b] * hertz(b); // bands grow wider as they rise
      }
      Arrays.fill(sums[k], 0);
    }
    stretches.add(new Stretch(powers, total));
    windows = 0;
  }

  /**
   * The spectrum so far.
   *
   * @return {@code [middle, side][band]}, dB
   */
  public double[][] levelsDb() {
    if (windows > 0 && stretches.isEmpty()) {
      endStretch();
    }
    double mean = stretches.stream().mapToDouble(Stretch::total).average().orElse(0);
    double[][] levels = new double[2][bands];
    for (Stretch stretch : stretches) {
      if (stretch.total >= mean) {
        for (int k = 0; k < 2; k++) {
          for (int b = 0; b < bands; b++) {
            levels[k][b] += stretch.powers[k][b];
          }
        }
      }
    }
    double loud = Math.max(1, stretches.stream().filter(s -> s.total >= mean).count());
    for (double[] side : levels) {
      for (int b = 0; b < bands; b++) {
        side[b] = Decibels.fromPower(side[b] / loud);
      }
    }
    return levels;
  }
}
