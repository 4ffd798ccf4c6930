package org.sply85.audio;

/**
 * Changes the sample rate by band-limited interpolation: a polyphase bank of Kaiser-windowed sincs
 * (Smith, "Digital Audio Resampling", 2002). The pass band reaches 0.92 of the lower Nyquist
 * frequency; what lies above it is at least 80 dB down.
 */
public final class Resampler {
  private static final int ZERO_CROSSINGS = 20;
  private static final int MOST_PHASES = 1024;
  private static final double ROLL_OFF = 0.93;
  private static final double KAISER_BETA = 9;

  private final double step;
  private final int up;
  private final int down;
  private final int phases;
  private final int half;
  private final float[][] taps;

  /**
   * @param from frames per second of what comes, whole, 1000..768000
   * @param to frames per second of what goes, whole, 1000..768000
   */
  public Resampler(int from, int to) {
    if (from < 1000 || from > 768_000 || to < 1000 || to > 768_000) {
      throw new IllegalArgumentException(
          "sample rates must be in 1000..768000, was %d and %d".formatted(from, to));
    }
    int common = gcd(from, to);
    up = to / common;
    down = from / common;
    step = (double) from / to;
    phases = Math.min(up, MOST_PHASES);
    double cutoff = ROLL_OFF * Math.min(1, (double) to / from);
    half = (int) Math.ceil(ZERO_CROSSINGS / cutoff);
    taps = new float[phases][];
    for (int phase = 0; phase < phases; phase++) {
      taps[phase] = taps((double) phase / phases, cutoff);
    }
  }

  /**
   * The sound of one channel at the new rate.
   *
   * @param samples {@code [frame]}
   * @return {@code [frame]}, as many as last as long, rounded up
   */
  public float[] resample(float[] samples) {
    if (up == down) {
      return samples.clone();
    }
    int frames = (int) (((long) samples.length * up + down - 1) / down);
    float[] out = new float[frames];
    for (int i = 0; i < frames; i++) {
      int base;
      int phase;
      if (up == phases) {
        long position = (long) i * down;
        base = (int) (position / up);
        phase = (int) (position % up);
      } else {
        double position = i * step;
        base = (int) position;
        phase = (int) ((position - base) * phases);
      }
      out[i] = sum(samples, base - half + 1, taps[phase]);
    }
    return out;
  }

  private static float sum(float[] samples, int from, float[] taps) {
    if (from < 0 || from + taps.length > samples.length) {
      float sum = 0;
      for (int k = Math.max(0, -from); k < taps.length && from + k < samples.length; k++) {
        sum += samples[from + k] * taps[k];
      }
      return sum;
    }
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    int k = 0;
    for (; k + 3 < taps.length; k += 4) {
      a += samples[from + k] * taps[k];
      b += samples[from + k + 1] * taps[k + 1];
      c += samples[from + k + 2] * taps[k + 2];
      d += samples[from + k + 3] * taps[k + 3];
    }
    for (; k < taps.length; k++) {
      a += samples[from + k] * taps[k];
    }
    return a + b + c + d;
  }

  /** The filter for a position that lies the given share of a frame after a frame. */
  private float[] taps(double share, double cutoff) {
    float[] filter = new float[2 * half];
    double sum = 0;
    for (int k = 0; k < filter.length; k++) {
      double at = k - half + 1 - share;
      filter[k] = (float) (sinc(at * cutoff) * kaiser(at / half));
      sum += filter[k];
    }
    for (int k = 0; k < filter.length; k++) {
      filter[k] /= (float) sum;
    }
    return filter;
  }

  private static double sinc(double x) {
    return x == 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
  }

  private static double kaiser(double x) {
    return Math.abs(x) >= 1 ? 0 : bessel(KAISER_BETA * Math.sqrt(1 - x * x)) / bessel(KAISER_BETA);
  }

  /** Modified Bessel function of the first kind, order 0. */
  private static double bessel(double x) {
    double term = 1;
    double sum = 1;
    for (int k = 1; term > 1e-12 * sum; k++) {
      term *= x * x / (4.0 * k * k);
      sum += term;
    }
    return sum;
  }

  private static int gcd(int a, int b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
