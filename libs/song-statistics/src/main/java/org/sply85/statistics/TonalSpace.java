package org.sply85.statistics;

/**
 * The six-dimensional tonal space of Harte, Sandler and Gasser ("Detecting harmonic change in
 * musical audio", 2006): the circles of fifths and minor thirds with radius 1, that of major thirds
 * with radius 1/2.
 */
public final class TonalSpace {
  private static final double[][] BASIS = basis();

  private TonalSpace() {}

  /**
   * Euclidean distance of the centroids of two chroma vectors.
   *
   * @param a weight of each of the 12 pitch classes, not negative; all zero lies in the centre
   * @param b the same
   */
  public static double distance(double[] a, double[] b) {
    double[] ca = centroid(a);
    double[] cb = centroid(b);
    double sum = 0;
    for (int i = 0; i < ca.length; i++) {
      sum += (ca[i] - cb[i]) * (ca[i] - cb[i]);
    }
    return Math.sqrt(sum);
  }

  private static double[] centroid(double[] chroma) {
    double[] c = new double[6];
    double total = 0;
    for (int p = 0; p < chroma.length; p++) {
      total += chroma[p];
      for (int i = 0; i < c.length; i++) {
        c[i] += chroma[p] * BASIS[p][i];
      }
    }
    for (int i = 0; i < c.length && total > 0; i++) {
      c[i] /= total;
    }
    return c;
  }

  private static double[][] basis() {
    double[][] basis = new double[12][];
    for (int p = 0; p < basis.length; p++) {
      basis[p] =
          new double[] {
            Math.sin(p * 7 * Math.PI / 6),
            Math.cos(p * 7 * Math.PI / 6),
            Math.sin(p * 3 * Math.PI / 2),
            Math.cos(p * 3 * Math.PI / 2),
            0.5 * Math.sin(p * 2 * Math.PI / 3),
            0.5 * Math.cos(p * 2 * Math.PI / 3)
          };
    }
    return basis;
  }
}
