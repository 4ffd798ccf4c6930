package org.sply85.singing;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.jtransforms.fft.FloatFFT_1D;

/**
 * Makes sound pulse by pulse: each pulse of the glottis, and a burst of breath as long as the time
 * to the next, goes through the vocal tract as it is at that moment; the answers overlap and add.
 * The level does not depend on the pitch. Not thread-safe.
 */
final class PulseTrain {
  private static final int SIZE = SpectrumGrid.SIZE;
  private static final double UNVOICED_SECONDS = 0.0025;

  private final FloatFFT_1D fft = new FloatFFT_1D(SIZE);
  private final float[] burst = new float[SIZE];
  private final float[] answer = new float[SIZE];
  private final RandomGenerator random;

  PulseTrain(RandomGenerator random) {
    this.random = random;
  }

  /** What is to be sung at a moment. */
  interface Performance {
    /**
     * Reads the state at a time.
     *
     * @return false where nothing sounds
     */
    boolean at(double seconds, Moment moment);
  }

  /** A moment of the performance; reused from pulse to pulse. */
  static final class Moment {
    /** Frame of the tract, between frames as a fraction. */
    double frame;

    /** Pitch; 0 for breath alone. */
    double hertz;

    /** Natural log of the gain. */
    double logGain;
  }

  /**
   * Adds a performance to a sound.
   *
   * @param sound mono at {@link SpectrumGrid#SAMPLE_RATE}
   * @param from seconds at which it begins, 0 or more
   * @param to seconds at which it ends
   */
  void add(VocalTract tract, Performance performance, double from, double to, float[] sound) {
    Moment moment = new Moment();
    double at = from;
    while (at < to) {
      boolean sounds = performance.at(at, moment);
      boolean voiced = sounds && moment.hertz > 0;
      double period = voiced ? 1 / moment.hertz : UNVOICED_SECONDS;
      if (sounds) {
        pulse(tract, moment, at, period);
        overlap(sound, (int) Math.floor(at * SpectrumGrid.SAMPLE_RATE));
      }
      at += period;
    }
  }

  private void overlap(float[] sound, int start) {
    int count = Math.min(SIZE, sound.length - start);
    for (int i = 0; i < count; i++) {
      sound[start + i] += answer[i];
    }
  }

  private void pulse(VocalTract tract, Moment moment, double at, double period) {
    int start = (int) Math.floor(at * SpectrumGrid.SAMPLE_RATE);
    int next = (int) Math.floor((at + period) * SpectrumGrid.SAMPLE_RATE);
    breathe(Math.max(1, Math.min(SIZE, next - start)));
    int low = (int) Math.max(0, Math.min(tract.frames() - 2, Math.floor(moment.frame)));
    float share = (float) Math.max(0, Math.min(1, moment.frame - low));
    float[] gains = tract.logMagnitude(low);
    float[] gainsAfter = tract.logMagnitude(low + 1);
    float[] phases = tract.phase(low);
    float[] phasesAfter = tract.phase(low + 1);
    float[] noises = tract.noise(low);
    float[] noisesAfter = tract.noise(low + 1);
    double late = at * SpectrumGrid.SAMPLE_RATE - start;
    double turn = -2 * Math.PI * late / SIZE;
    double strength = moment.hertz > 0 ? Math.sqrt(period * SpectrumGrid.SAMPLE_RATE) : 0;
    answer[0] = 0; // no direct current, and nothing at half the rate
    answer[1] = 0;
    for (int k = 1; k < SIZE / 2; k++) {
      double gain = Math.exp(gains[k] + share * (gainsAfter[k] - gains[k]) + moment.logGain);
      double phase = phases[k] + share * (phasesAfter[k] - phases[k]);
      double noise = moment.hertz > 0 ? noises[k] + share * (noisesAfter[k] - noises[k]) : 1;
      double pulse = strength * Math.sqrt(1 - noise * noise);
      double real = pulse * Math.cos(turn * k) + noise * burst[2 * k];
      double imaginary = pulse * Math.sin(turn * k) + noise * burst[2 * k + 1];
      double cos = gain * Math.cos(phase);
      double sin = gain * Math.sin(phase);
      answer[2 * k] = (float) (real * cos - imaginary * sin);
      answer[2 * k + 1] = (float) (real * sin + imaginary * cos);
    }
    fft.realInverse(answer, true);
  }

  /** The spectrum of white noise of unit power over the given number of samples. */
  private void breathe(int samples) {
    Arrays.fill(burst, 0);
    double mean = 0;
    for (int i = 0; i < samples; i++) {
      burst[i] = (float) random.nextGaussian();
      mean += burst[i];
    }
    mean /= samples;
    for (int i = 0; samples > 1 && i < samples; i++) {
      burst[i] -= (float) mean;
    }
    fft.realForward(burst);
  }
}
