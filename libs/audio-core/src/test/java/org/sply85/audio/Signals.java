package org.sply85.audio;

import java.util.SplittableRandom;

/** Test signals. */
public final class Signals {
  private Signals() {}

  /** A sine of the frequency, amplitude 0..1 and phase in degrees. */
  public static float[] sine(
      double hertz, double amplitude, double degrees, double rate, int frames) {
    float[] samples = new float[frames];
    for (int i = 0; i < frames; i++) {
      double turn = 2 * Math.PI * hertz * i / rate + Math.toRadians(degrees);
      samples[i] = (float) (amplitude * Math.sin(turn));
    }
    return samples;
  }

  /** A sine of the peak level. */
  public static float[] tone(double hertz, double dbfs, double rate, double seconds) {
    return sine(hertz, Decibels.toGain(dbfs), 0, rate, (int) Math.round(rate * seconds));
  }

  /** White noise, uniform between the amplitude's two signs. */
  public static float[] noise(double amplitude, long seed, int frames) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] samples = new float[frames];
    for (int i = 0; i < frames; i++) {
      samples[i] = (float) (amplitude * (2 * random.nextDouble() - 1));
    }
    return samples;
  }

  /** One after the other. */
  public static float[] join(float[]... parts) {
    int length = 0;
    for (float[] part : parts) {
      length += part.length;
    }
    float[] joined = new float[length];
    int at = 0;
    for (float[] part : parts) {
      System.arraycopy(part, 0, joined, at, part.length);
      at += part.length;
    }
    return joined;
  }

  /** The same samples on two channels, which share no array. */
  public static AudioBuffer stereo(float[] samples, double rate) {
    return new AudioBuffer(new float[][] {samples.clone(), samples.clone()}, rate);
  }

  /** Root mean square over the frames. */
  public static double rms(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) samples[i] * samples[i];
    }
    return Math.sqrt(sum / (to - from));
  }

  /** Amplitude of one frequency over the frames, by correlation with sine and cosine. */
  public static double amplitude(float[] samples, double hertz, double rate, int from, int to) {
    double re = 0;
    double im = 0;
    for (int i = from; i < to; i++) {
      double turn = 2 * Math.PI * hertz * i / rate;
      re += samples[i] * Math.cos(turn);
      im += samples[i] * Math.sin(turn);
    }
    return 2 * Math.hypot(re, im) / (to - from);
  }
}
