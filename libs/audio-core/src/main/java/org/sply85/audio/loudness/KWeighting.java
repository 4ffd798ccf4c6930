package org.sply85.audio.loudness;

/**
 * The frequency weighting of ITU-R BS.1770-4 annex 1: a high shelf for the head, then a high-pass.
 *
 * <p>The standard tabulates coefficients for 48 kHz only. Here the two analogue prototypes behind
 * the table are transformed anew for each rate (bilinear, prewarped), as in De Man, "Evaluation of
 * implementations of the EBU R128 loudness measurement", AES 145 (2018); at 48 kHz the table comes
 * out again.
 */
final class KWeighting {
  /** Numbers that the filters of a channel remember. */
  static final int STATES = 4;

  // Below this a filter state is inaudible by far, and slow: the processor calls it denormal later.
  private static final double NOTHING = 1e-30;

  private final double[] shelf;
  private final double[] highPass;

  /**
   * @param sampleRate frames per second, 8000..192000
   */
  KWeighting(double sampleRate) {
    if (!(sampleRate >= 8000 && sampleRate <= 192_000)) {
      throw new IllegalArgumentException("sampleRate must be in 8000..192000, was " + sampleRate);
    }
    shelf = shelf(sampleRate);
    highPass = highPass(sampleRate);
  }

  /** Coefficients {@code b0 b1 b2 a1 a2} of the shelf. */
  static double[] shelf(double sampleRate) {
    double q = 0.7071752369554196;
    double k = Math.tan(Math.PI * 1681.974450955533 / sampleRate);
    double high = Math.pow(10, 3.999843853973347 / 20);
    double band = Math.pow(high, 0.4996667741545416);
    double a0 = 1 + k / q + k * k;
    return new double[] {
      (high + band * k / q + k * k) / a0,
      2 * (k * k - high) / a0,
      (high - band * k / q + k * k) / a0,
      2 * (k * k - 1) / a0,
      (1 - k / q + k * k) / a0
    };
  }

  /** Coefficients {@code b0 b1 b2 a1 a2} of the high-pass; its numerator is not normalised. */
  static double[] highPass(double sampleRate) {
    double q = 0.5003270373238773;
    double k = Math.tan(Math.PI * 38.13547087602444 / sampleRate);
    double a0 = 1 + k / q + k * k;
    return new double[] {1, -2, 1, 2 * (k * k - 1) / a0, (1 - k / q + k * k) / a0};
  }

  /**
   * Weights frames of one channel and sums their squares.
   *
   * @param samples one channel, full scale 1
   * @param from first frame
   * @param to behind the last frame
   * @param state what the filters remember; of length {@link #STATES}, zero at first
   */
  double energy(float[] samples, int from, int to, double[] state) {
    return resting(state) && silent(samples, from, to) ? 0 : weighted(samples, from, to, state);
  }

  private double weighted(float[] samples, int from, int to, double[] state) {
    double sb0 = shelf[0];
    double sb1 = shelf[1];
    double sb2 = shelf[2];
    double sa1 = shelf[3];
    double sa2 = shelf[4];
    double ha1 = highPass[3];
    double ha2 = highPass[4];
    double s1 = state[0];
    double s2 = state[1];
    double h1 = state[2];
    double h2 = state[3];
    double sum = 0;
    for (int i = from; i < to; i++) {
      double x = samples[i];
      double y = sb0 * x + s1;
      s1 = sb1 * x - sa1 * y + s2;
      s2 = sb2 * x - sa2 * y;
      double z = y + h1;
      h1 = -2 * y - ha1 * z + h2;
      h2 = y - ha2 * z;
      sum += z * z;
    }
    keep(state, s1, s2, h1, h2);
    return sum;
  }

  /**
   * The same for two channels at once, in about the time of one: the processor works on one while
   * it waits for the other.
   *
   * @param samples two channels
   * @param states what the filters of each remember
   * @param weights factor of each channel's sum
   * @param before what the weighted sums are added to
   */
  double energy(
      float[][] samples, int from, int to, double[][] states, double[] weights, double before) {
    boolean silent = true;
    for (int c = 0; c < 2; c++) {
      silent &= resting(states[c]) && silent(samples[c], from, to);
    }
    return silent ? before : weighted(samples, from, to, states, weights, before);
  }

  private double weighted(
      float[][] samples, int from, int to, double[][] states, double[] weights, double before) {
    double sb0 = shelf[0];
    double sb1 = shelf[1];
    double sb2 = shelf[2];
    double sa1 = shelf[3];
    double sa2 = shelf[4];
    double ha1 = highPass[3];
    double ha2 = highPass[4];
    float[] left = samples[0];
    float[] right = samples[1];
    double ls1 = states[0][0];
    double ls2 = states[0][1];
    double lh1 = states[0][2];
    double lh2 = states[0][3];
    double rs1 = states[1][0];
    double rs2 = states[1][1];
    double rh1 = states[1][2];
    double rh2 = states[1][3];
    double leftSum = 0;
    double rightSum = 0;
    for (int i = from; i < to; i++) {
      double lx = left[i];
      double rx = right[i];
      double ly = sb0 * lx + ls1;
      double ry = sb0 * rx + rs1;
      ls1 = sb1 * lx - sa1 * ly + ls2;
      rs1 = sb1 * rx - sa1 * ry + rs2;
      ls2 = sb2 * lx - sa2 * ly;
      rs2 = sb2 * rx - sa2 * ry;
      double lz = ly + lh1;
      double rz = ry + rh1;
      lh1 = -2 * ly - ha1 * lz + lh2;
      rh1 = -2 * ry - ha1 * rz + rh2;
      lh2 = ly - ha2 * lz;
      rh2 = ry - ha2 * rz;
      leftSum += lz * lz;
      rightSum += rz * rz;
    }
    keep(states[0], ls1, ls2, lh1, lh2);
    keep(states[1], rs1, rs2, rh1, rh2);
    return before + weights[0] * leftSum + weights[1] * rightSum;
  }

  private static void keep(double[] state, double s1, double s2, double h1, double h2) {
    state[0] = settled(s1);
    state[1] = settled(s2);
    state[2] = settled(h1);
    state[3] = settled(h2);
  }

  private static boolean resting(double[] state) {
    return state[0] == 0 && state[1] == 0 && state[2] == 0 && state[3] == 0;
  }

  private static boolean silent(float[] samples, int from, int to) {
    for (int i = from; i < to; i++) {
      if (samples[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private static double settled(double state) {
    return Math.abs(state) < NOTHING ? 0 : state;
  }
}
