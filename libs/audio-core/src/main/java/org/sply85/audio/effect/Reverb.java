package org.sply85.audio.effect;

import java.util.Arrays;

/**
 * A feedback delay network (Jot and Chaigne, AES 90, 1991): sixteen lines of mutually prime lengths
 * joined by a Hadamard matrix, each with the loss that gives all modes of a frequency the same
 * decay, behind four allpass diffusers in series (Schroeder 1962).
 *
 * <p>The result is scaled so that white noise comes out of either channel as loud as it goes in.
 */
public final class Reverb {
  private static final int LINES = 16;
  private static final double SHORTEST_MS = 19;
  private static final double LONGEST_MS = 71;
  private static final double[] DIFFUSER_MS = {4.77, 3.60, 12.73, 9.31};
  private static final double DIFFUSION = 0.65;
  private static final float SILENT = 1e-9f;

  private final Room room;
  private final double sampleRate;
  private final int[] lengths;
  private final float scale;

  /**
   * @param room the space
   * @param sampleRate frames per second
   */
  public Reverb(Room room, double sampleRate) {
    this.room = room;
    this.sampleRate = sampleRate;
    this.lengths = lengths(room.size(), sampleRate);
    this.scale = (float) (1 / Math.sqrt(impulseEnergy()));
  }

  /**
   * The reverberation alone.
   *
   * @param send mono
   * @return stereo, {@code [channel][frame]}, as long as the send, the channels uncorrelated
   */
  public float[][] wet(float[] send) {
    return run(send, scale);
  }

  private double impulseEnergy() {
    float[] impulse = new float[(int) (sampleRate * (room.decaySeconds() + 0.3))];
    impulse[0] = 1;
    double energy = 0;
    for (float[] channel : run(impulse, 1)) {
      for (float sample : channel) {
        energy += (double) sample * sample;
      }
    }
    return energy / 2;
  }

  private float[][] run(float[] send, float gain) {
    float[] input = diffused(send);
    float[][] out = new float[2][send.length];
    Network network = new Network();
    int block = Math.min(256, Arrays.stream(lengths).min().orElseThrow());
    for (int from = 0; from < send.length; from += block) {
      network.advance(input, out, from, Math.min(block, send.length - from), gain);
    }
    return out;
  }

  private float[] diffused(float[] send) {
    float[] diffused = new float[send.length];
    int preDelay = (int) Math.round(room.preDelayMs() / 1000 * sampleRate);
    if (preDelay < send.length) {
      System.arraycopy(send, 0, diffused, preDelay, send.length - preDelay);
    }
    for (double ms : DIFFUSER_MS) {
      diffuse(diffused, Math.max(1, (int) Math.round(ms * room.size() / 1000 * sampleRate)));
    }
    return diffused;
  }

  private static void diffuse(float[] samples, int delay) {
    float[] ring = new float[delay];
    int at = 0;
    for (int i = 0; i < samples.length; i++) {
      double late = Math.abs(ring[at]) < SILENT ? 0 : ring[at];
      double fed = samples[i] + DIFFUSION * late;
      samples[i] = (float) (late - DIFFUSION * fed);
      ring[at] = (float) fed;
      at = at + 1 == delay ? 0 : at + 1;
    }
  }

  private static int[] lengths(double size, double sampleRate) {
    int[] lengths = new int[LINES];
    int last = 0;
    for (int k = 0; k < LINES; k++) {
      double ms = SHORTEST_MS * Math.pow(LONGEST_MS / SHORTEST_MS, k / (LINES - 1.0)) * size;
      last = nextPrime(Math.max(last + 1, (int) Math.round(ms / 1000 * sampleRate)));
      lengths[k] = last;
    }
    return lengths;
  }

  private static int nextPrime(int from) {
    int candidate = Math.max(2, from);
    while (!prime(candidate)) {
      candidate++;
    }
    return candidate;
  }

  private static boolean prime(int n) {
    for (int d = 2; d * d <= n; d++) {
      if (n % d == 0) {
        return false;
      }
    }
    return true;
  }

  /** The lines and what is in them; one run. */
  private final class Network {
    private final float[][] rings = new float[LINES][];
    private final int[] at = new int[LINES];
    private final float[][] now = new float[LINES][256];
    private final double[] loss = new double[LINES];
    private final double[] damping = new double[LINES];
    private final double[] damped = new double[LINES];

    Network() {
      for (int k = 0; k < LINES; k++) {
        rings[k] = new float[lengths[k]];
        double g = Math.pow(10, -3 * lengths[k] / (sampleRate * room.decaySeconds()));
        double high = Math.pow(g, 1 / room.highDecayRatio() - 1);
        loss[k] = g;
        damping[k] = (1 - high) / (1 + high);
      }
    }

    /** Moves on by a block no longer than the shortest line. */
    void advance(float[] in, float[][] out, int from, int frames, float gain) {
      boolean sounding = false;
      for (int k = 0; k < LINES; k++) {
        sounding |= read(k, frames);
      }
      for (int i = from; i < from + frames && !sounding; i++) {
        sounding = Math.abs(in[i]) > SILENT;
      }
      if (sounding) {
        for (int k = 0; k < LINES; k++) {
          damp(k, frames);
          // Rows of a Hadamard matrix: orthogonal, so left and right do not correlate.
          accumulate(out[0], from, now[k], frames, (k & 1) == 0 ? gain : -gain);
          accumulate(out[1], from, now[k], frames, (k & 2) == 0 ? gain : -gain);
        }
        mix(frames);
      }
      for (int k = 0; k < LINES; k++) {
        if (sounding) {
          accumulate(now[k], in, from, frames, (Integer.bitCount(k) & 1) == 0 ? 1 : -1);
        }
        write(k, frames);
      }
    }

    private boolean read(int k, int frames) {
      float[] ring = rings[k];
      int first = Math.min(frames, ring.length - at[k]);
      System.arraycopy(ring, at[k], now[k], 0, first);
      System.arraycopy(ring, 0, now[k], first, frames - first);
      float highest = 0;
      for (int i = 0; i < frames; i++) {
        highest = Math.max(highest, Math.abs(now[k][i]));
      }
      if (highest < SILENT) {
        Arrays.fill(now[k], 0);
        return false;
      }
      return true;
    }

    private void write(int k, int frames) {
      float[] ring = rings[k];
      int first = Math.min(frames, ring.length - at[k]);
      System.arraycopy(now[k], 0, ring, at[k], first);
      System.arraycopy(now[k], first, ring, 0, frames - first);
      at[k] = (at[k] + frames) % ring.length;
    }

    private void damp(int k, int frames) {
      float[] line = now[k];
      double b = damping[k];
      double a = loss[k] * (1 - b);
      double state = damped[k];
      for (int i = 0; i < frames; i++) {
        state = a * line[i] + b * state;
        line[i] = (float) state;
      }
      damped[k] = Math.abs(state) < SILENT ? 0 : state;
    }

    /** Multiplies the vector of lines by the normalised Hadamard matrix. */
    private void mix(int frames) {
      for (int half = 1; half < LINES; half *= 2) {
        for (int k = 0; k < LINES; k++) {
          if ((k & half) == 0) {
            butterfly(now[k], now[k + half], frames);
          }
        }
      }
    }

    // Each of the four stages scales by 1/sqrt(2), so that the whole keeps the energy.
    private static void butterfly(float[] a, float[] b, int frames) {
      float scale = (float) Math.sqrt(0.5);
      for (int i = 0; i < frames; i++) {
        float sum = (a[i] + b[i]) * scale;
        float difference = (a[i] - b[i]) * scale;
        a[i] = sum;
        b[i] = difference;
      }
    }

    private static void accumulate(float[] to, int at, float[] from, int frames, float gain) {
      for (int i = 0; i < frames; i++) {
        to[at + i] += gain * from[i];
      }
    }

    private static void accumulate(float[] to, float[] from, int at, int frames, float gain) {
      for (int i = 0; i < frames; i++) {
        to[i] += gain * from[at + i];
      }
    }
  }
}
