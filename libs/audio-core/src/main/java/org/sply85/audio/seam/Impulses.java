package org.sply85.audio.seam;

/**
 * Finds clicks: samples that neither what came before nor what follows explains.
 *
 * <p>An autoregressive model is fitted to each block of 85 ms (autocorrelation method, order 32)
 * and the sound filtered by its inverse; a click stands out of the residual for less than a
 * millisecond, where the beginning of a note raises it for longer (Godsill and Rayner, "Digital
 * Audio Restoration", 1998, chapter 5).
 */
final class Impulses {
  private static final int ORDER = 32;
  private static final int BLOCK = 4096;
  private static final double FLOOR = 1e-6; // below the step of 20 bits: silence has no clicks
  private static final int NEAR = 8;
  private static final int BESIDE = 240;

  private final int start;
  private final double[] residual;
  private final double[] sums;

  private Impulses(int start, double[] residual) {
    this.start = start;
    this.residual = residual;
    this.sums = new double[residual.length + 1];
    for (int i = 0; i < residual.length; i++) {
      sums[i + 1] = sums[i] + residual[i] * residual[i];
    }
  }

  /** The residual of one channel from a frame to another. */
  static Impulses of(float[] sound, int from, int to) {
    int start = Math.max(0, from);
    double[] residual = new double[Math.max(0, Math.min(sound.length, to) - start)];
    for (int block = 0; block < residual.length; block += BLOCK) {
      double[] model = model(sound, start + block);
      int end = Math.min(residual.length, block + BLOCK);
      for (int i = block; i < end; i++) {
        double error = 0;
        for (int k = 0; k <= ORDER && start + i - k >= 0; k++) {
          error += model[k] * sound[start + i - k];
        }
        residual[i] = error;
      }
    }
    return new Impulses(start, residual);
  }

  /** The inverse filter of the block, by Levinson's recursion; 1 first. */
  private static double[] model(float[] sound, int from) {
    double[] r = correlation(sound, from);
    double[] a = new double[ORDER + 1];
    a[0] = 1;
    double error = r[0] * (1 + 1e-9) + 1e-12;
    for (int i = 1; i <= ORDER; i++) {
      double sum = r[i];
      for (int k = 1; k < i; k++) {
        sum += a[k] * r[i - k];
      }
      double reflection = -sum / error;
      double[] before = a.clone();
      for (int k = 1; k < i; k++) {
        a[k] = before[k] + reflection * before[i - k];
      }
      a[i] = reflection;
      error *= 1 - reflection * reflection;
    }
    return a;
  }

  private static double[] correlation(float[] sound, int from) {
    double[] block = new double[BLOCK];
    for (int i = 0; i < BLOCK && from + i < sound.length; i++) {
      block[i] = sound[from + i] * (0.5 - 0.5 * Math.cos(2 * Math.PI * i / BLOCK));
    }
    double[] r = new double[ORDER + 1];
    for (int lag = 0; lag <= ORDER; lag++) {
      for (int i = lag; i < BLOCK; i++) {
        r[lag] += block[i] * block[i - lag];
      }
    }
    return r;
  }

  /** The sharpest sample between two frames, over the residual 5 ms before and after it. */
  double sharpest(int from, int to) {
    double sharpest = 0;
    int last = Math.min(residual.length - BESIDE - ORDER - NEAR, to - start);
    for (int i = Math.max(BESIDE + NEAR, from - start); i < last; i++) {
      double before = mean(i - NEAR - BESIDE, i - NEAR);
      double after = mean(i + NEAR + ORDER, i + NEAR + ORDER + BESIDE);
      double beside = Math.sqrt(Math.max(before, after)) + FLOOR;
      sharpest = Math.max(sharpest, Math.abs(residual[i]) / beside);
    }
    return sharpest;
  }

  private double mean(int from, int to) {
    return Math.max(0, sums[to] - sums[from]) / (to - from);
  }
}
