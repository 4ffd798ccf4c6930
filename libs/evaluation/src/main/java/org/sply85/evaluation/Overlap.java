package org.sply85.evaluation;

import java.util.Arrays;

/**
 * Compares two sets by a figure as Yang and Lerch do ("On the evaluation of generative models in
 * music", Neural Computing and Applications 32, 2020): the distances of all pairs within the first
 * set, and of all pairs across the sets, are smoothed to densities by Gaussian kernels of Scott's
 * width; then their overlapping area (1 is best) and Kullback-Leibler divergence (0 is best) are
 * taken.
 *
 * @param area 0..1
 * @param divergence of the distances within from those across, nats
 */
public record Overlap(double area, double divergence) {
  private static final int POINTS = 1000;
  private static final double FLOOR = 1e-12;

  /**
   * The overlap of two sets of at least three values each.
   *
   * @param real the reference set
   * @param made the set that is judged
   */
  public static Overlap of(double[] real, double[] made) {
    double[] within = within(real);
    double[] across = across(real, made);
    double bottom = Math.min(min(within), min(across));
    double top = Math.max(max(within), max(across));
    if (top <= bottom) {
      return new Overlap(1, 0);
    }
    double margin = (top - bottom) * 0.2;
    double step = (top - bottom + 2 * margin) / POINTS;
    double[] p = density(within, bottom - margin, step);
    double[] q = density(across, bottom - margin, step);
    double area = 0;
    double divergence = 0;
    for (int i = 0; i < POINTS; i++) {
      area += Math.min(p[i], q[i]);
      divergence += p[i] * Math.log((p[i] + FLOOR) / (q[i] + FLOOR));
    }
    return new Overlap(area, Math.max(0, divergence));
  }

  private static double[] within(double[] values) {
    double[] distances = new double[values.length * (values.length - 1) / 2];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      for (int j = 0; j < i; j++) {
        distances[n++] = Math.abs(values[i] - values[j]);
      }
    }
    return distances;
  }

  private static double[] across(double[] a, double[] b) {
    double[] distances = new double[a.length * b.length];
    int n = 0;
    for (double x : a) {
      for (double y : b) {
        distances[n++] = Math.abs(x - y);
      }
    }
    return distances;
  }

  /** The density at each point, summing to 1. */
  private static double[] density(double[] values, double from, double step) {
    double mean = Arrays.stream(values).average().orElseThrow();
    double variance =
        Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
    double width = Math.max(step, Math.sqrt(variance) * Math.pow(values.length, -0.2));
    double[] density = new double[POINTS];
    for (double value : values) {
      int near = (int) Math.ceil(4 * width / step);
      int centre = (int) Math.round((value - from) / step);
      for (int i = Math.max(0, centre - near); i < Math.min(POINTS, centre + near + 1); i++) {
        double z = (from + i * step - value) / width;
        density[i] += Math.exp(-z * z / 2);
      }
    }
    double total = Arrays.stream(density).sum();
    return Arrays.stream(density).map(d -> d / total).toArray();
  }

  private static double min(double[] values) {
    return Arrays.stream(values).min().orElseThrow();
  }

  private static double max(double[] values) {
    return Arrays.stream(values).max().orElseThrow();
  }
}
