package org.sply85.audio.effect;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sply85.audio.Decibels;
import org.sply85.audio.loudness.TruePeak;

/**
 * Holds true peaks below a ceiling, all channels together, looking ahead.
 *
 * <ol>
 *   <li>Where the oversampled peak of any channel exceeds the ceiling, the gain that brings it
 *       there.
 *   <li>The minimum of that over the look-ahead; recovery by the release.
 *   <li>Two moving averages in a row, together as long as the look-ahead: the gain glides, and
 *       still is low enough when the peak comes.
 *   <li>The result is measured again; where a moving gain has raised a peak between two samples,
 *       the demand is sharpened and the gain made anew.
 * </ol>
 */
public final class Limiter {
  private static final double LOOK_AHEAD_SECONDS = 0.004;
  private static final double RELEASE_SECONDS = 0.12;
  private static final int ROUNDS = 6;

  private final double ceiling;
  private final int lookAhead;
  private final double release;

  /**
   * @param ceilingDbtp highest true peak of the result, dBTP, at most 0
   * @param sampleRate frames per second
   */
  public Limiter(double ceilingDbtp, double sampleRate) {
    if (!(ceilingDbtp <= 0)) {
      throw new IllegalArgumentException("ceilingDbtp must be at most 0, was " + ceilingDbtp);
    }
    ceiling = Decibels.toGain(ceilingDbtp);
    lookAhead = Math.max(2, (int) Math.round(LOOK_AHEAD_SECONDS * sampleRate));
    release = Math.exp(-1 / (RELEASE_SECONDS * sampleRate));
  }

  /**
   * Limits in place.
   *
   * @param samples {@code [channel][frame]}
   * @return the deepest reduction, dB, at most 0
   */
  public double apply(float[][] samples) {
    float[][] limited = samples.clone();
    double deepest = apply(limited, peaks(samples, ceiling), 1);
    for (int c = 0; c < samples.length; c++) {
      System.arraycopy(limited[c], 0, samples[c], 0, limited[c].length);
    }
    return deepest;
  }

  /**
   * True peaks of all channels together, one a frame.
   *
   * @param samples {@code [channel][frame]}
   * @param floor amplitude of no interest: peaks below it may come out too low
   */
  public static float[] peaks(float[][] samples, double floor) {
    float[][] channels =
        Arrays.stream(samples)
            .parallel()
            .map(channel -> TruePeak.envelope(channel, floor))
            .toArray(float[][]::new);
    float[] highest = channels[0];
    for (int c = 1; c < channels.length; c++) {
      for (int i = 0; i < highest.length; i++) {
        highest[i] = Math.max(highest[i], channels[c][i]);
      }
    }
    return highest;
  }

  /**
   * Amplifies by the gain and limits; puts new arrays in the place of the channels.
   *
   * @param samples {@code [channel][frame]}
   * @param peaks {@link #peaks} of the samples, as they are before the gain
   * @param gain factor
   * @return the deepest reduction, dB, at most 0
   */
  public double apply(float[][] samples, float[] peaks, double gain) {
    float[] demand = peaks.clone();
    double floor = ceiling / gain;
    float[] curve = curve(demand, gain);
    float[][] limited = multiplied(samples, curve, gain);
    float[] after = peaks(limited, ceiling);
    double excess = sharpen(demand, after, floor);
    for (int round = 1; excess > 1 && round < ROUNDS; round++) {
      float[] sharper = curve(demand, gain);
      boolean[] moved = moved(curve, sharper);
      curve = sharper;
      multiply(samples, curve, gain, limited, moved);
      refresh(limited, after, moved);
      excess = sharpen(demand, after, floor);
    }
    float rest = (float) Math.min(1, 1 / excess);
    if (rest < 1) {
      scale(limited, rest);
    }
    System.arraycopy(limited, 0, samples, 0, samples.length);
    return Decibels.fromGain(deepest(curve) * rest);
  }

  private static float deepest(float[] curve) {
    float deepest = 1;
    for (float factor : curve) {
      deepest = Math.min(deepest, factor);
    }
    return deepest;
  }

  /** The blocks that hold, or lie next to, frames whose gain has changed. */
  private static boolean[] moved(float[] before, float[] now) {
    int block = TruePeak.blockFrames();
    boolean[] moved = new boolean[now.length / block + 1];
    for (int i = 0; i < now.length; i++) {
      if (before[i] != now[i]) {
        moved[Math.max(0, i - TruePeak.reachFrames()) / block] = true;
        moved[Math.min(now.length - 1, i + TruePeak.reachFrames()) / block] = true;
      }
    }
    return moved;
  }

  private void refresh(float[][] limited, float[] after, boolean[] moved) {
    IntStream.range(0, moved.length)
        .parallel()
        .filter(k -> moved[k] && k * TruePeak.blockFrames() < after.length)
        .forEach(k -> TruePeak.refresh(limited, ceiling, after, k * TruePeak.blockFrames()));
  }

  private static void scale(float[][] samples, float factor) {
    for (float[] channel : samples) {
      for (int i = 0; i < channel.length; i++) {
        channel[i] *= factor;
      }
    }
  }

  /** Raises the demand where the result is still too high; returns the greatest excess. */
  private double sharpen(float[] demand, float[] after, double floor) {
    double excess = 0;
    for (int i = 0; i < after.length; i++) {
      double over = after[i] / ceiling;
      excess = Math.max(excess, over);
      if (over > 1) {
        demand[i] = (float) (Math.max(demand[i], floor) * over * 1.001);
      }
    }
    return excess;
  }

  /** The gain of each frame, 0..1, for peaks that will be amplified by the gain. */
  float[] curve(float[] peaks, double gain) {
    float[] curve = new float[peaks.length];
    float before = 0;
    for (int i = 0; i < curve.length; i++) {
      double peak = gain * Math.max(before, peaks[i]);
      curve[i] = peak > ceiling ? (float) (ceiling / peak) : 1;
      before = peaks[i];
    }
    lookAhead(curve);
    double now = 1;
    for (int i = 0; i < curve.length; i++) {
      now = Math.min(curve[i], 1 - (1 - now) * release);
      curve[i] = (float) now;
    }
    average(curve, lookAhead / 2);
    average(curve, lookAhead - lookAhead / 2);
    return curve;
  }

  /** Multiplies copies of the channels by the curve and the gain. */
  static float[][] multiplied(float[][] samples, float[] curve, double gain) {
    float[][] result = new float[samples.length][samples[0].length];
    boolean[] all = new boolean[curve.length / TruePeak.blockFrames() + 1];
    Arrays.fill(all, true);
    multiply(samples, curve, gain, result, all);
    return result;
  }

  private static void multiply(
      float[][] samples, float[] curve, double gain, float[][] result, boolean[] blocks) {
    int block = TruePeak.blockFrames();
    for (int k = 0; k < blocks.length; k++) {
      if (blocks[k]) {
        int to = Math.min(curve.length, (k + 1) * block);
        for (int c = 0; c < samples.length; c++) {
          for (int i = k * block; i < to; i++) {
            result[c][i] = (float) (samples[c][i] * curve[i] * gain);
          }
        }
      }
    }
  }

  /** Replaces each value by the minimum of it and the look-ahead, with a monotonic queue. */
  private void lookAhead(float[] values) {
    int[] queue = new int[values.length];
    int head = 0;
    int tail = 0;
    float[] source = values.clone();
    for (int i = source.length - 1; i >= 0; i--) {
      while (tail > head && source[queue[tail - 1]] >= source[i]) {
        tail--;
      }
      queue[tail++] = i;
      if (queue[head] > i + lookAhead) {
        head++;
      }
      values[i] = source[queue[head]];
    }
  }

  /** Moving average over the frame and the ones before it. */
  private static void average(float[] values, int before) {
    float[] source = values.clone();
    double sum = 0;
    for (int i = 0; i < source.length; i++) {
      sum += source[i];
      if (i > before) {
        sum -= source[i - before - 1];
      }
      values[i] = (float) (sum / Math.min(i + 1, before + 1));
    }
  }
}
