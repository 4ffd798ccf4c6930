package org.sply85.audio.effect;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * A filter of any frequency response and of linear phase: nothing is delayed against anything else.
 * The response is sampled, brought to the time domain, cut to length by a Hann window, and applied
 * by overlap-add in the frequency domain.
 */
public final class FirFilter {
  private static final double LENGTH_SECONDS = 0.08;

  private final int taps;
  private final int size;
  private final float[] spectrum;
  private final FloatFFT_1D fft;

  /**
   * @param gainDb the wanted gain, dB, at a frequency in Hz
   * @param sampleRate frames per second
   */
  public FirFilter(DoubleUnaryOperator gainDb, double sampleRate) {
    taps = Integer.highestOneBit((int) (LENGTH_SECONDS * sampleRate)) * 2;
    size = 4 * taps;
    fft = new FloatFFT_1D(size);
    spectrum = spectrum(response(gainDb, sampleRate));
  }

  /** Frames before and after each frame that it depends on. */
  public int reachFrames() {
    return taps / 2;
  }

  /** The taps, the middle one at {@code taps / 2}. */
  private double[] response(DoubleUnaryOperator gainDb, double sampleRate) {
    double[] bins = new double[taps];
    for (int k = 0; k <= taps / 2; k++) {
      double gain = Math.pow(10, gainDb.applyAsDouble(k * sampleRate / taps) / 20);
      // JTransforms packs the real parts of the first and of the middle bin side by side.
      bins[k == 0 ? 0 : k == taps / 2 ? 1 : 2 * k] = gain;
    }
    new DoubleFFT_1D(taps).realInverse(bins, true);
    double[] response = new double[taps];
    for (int i = 0; i < taps; i++) {
      double hann = 0.5 - 0.5 * Math.cos(2 * Math.PI * i / taps);
      response[i] = bins[(i + taps / 2) % taps] * hann;
    }
    return response;
  }

  private float[] spectrum(double[] response) {
    float[] padded = new float[size];
    for (int i = 0; i < taps; i++) {
      padded[i] = (float) response[i];
    }
    fft.realForward(padded);
    return padded;
  }

  /** Filters one channel in place; beyond its ends it is taken for silent. */
  public void apply(float[] samples) {
    float[] source = samples.clone();
    Arrays.fill(samples, 0);
    int block = size - taps;
    float[] window = new float[size];
    for (int from = 0; from < source.length; from += block) {
      int frames = Math.min(block, source.length - from);
      Arrays.fill(window, 0);
      System.arraycopy(source, from, window, 0, frames);
      fft.realForward(window);
      multiply(window);
      fft.realInverse(window, true);
      int first = from - taps / 2;
      int to = Math.min(source.length, first + frames + taps);
      for (int i = Math.max(0, first); i < to; i++) {
        samples[i] += window[i - first];
      }
    }
  }

  private void multiply(float[] bins) {
    bins[0] *= spectrum[0];
    bins[1] *= spectrum[1];
    for (int k = 2; k < size; k += 2) {
      float re = bins[k] * spectrum[k] - bins[k + 1] * spectrum[k + 1];
      bins[k + 1] = bins[k] * spectrum[k + 1] + bins[k + 1] * spectrum[k];
      bins[k] = re;
    }
  }
}
