package org.sply85.features.form;

/**
 * How like bars are: self-similarity of harmony and of timbre, {@code [bar][bar]}, -1..1 and 0..1
 * (Foote, 2000).
 */
record Likeness(float[][] harmony, float[][] timbre) {
  static Likeness of(BarTable table) {
    int n = table.bars();
    float[][] harmony = new float[n][n];
    float[][] timbre = new float[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        harmony[i][j] = harmony[j][i] = dot(table.harmony()[i], table.harmony()[j]);
        float a = distance(table.timbre()[i], table.timbre()[j]);
        float b = distance(table.figures()[i], table.figures()[j]);
        timbre[i][j] = timbre[j][i] = (float) Math.exp(-(a + b) / 18);
      }
    }
    return new Likeness(harmony, timbre);
  }

  private static float dot(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static float distance(float[] a, float[] b) {
    float sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    return sum;
  }

  int bars() {
    return harmony.length;
  }

  /** How much more alike bars on one side of the place are than across it. */
  static float novelty(float[][] likeness, int bar, int reach) {
    float within = 0;
    float across = 0;
    int inside = 0;
    int outside = 0;
    for (int i = Math.max(0, bar - reach); i < Math.min(likeness.length, bar + reach); i++) {
      for (int j = Math.max(0, bar - reach); j < i; j++) {
        if (i < bar == j < bar) {
          within += likeness[i][j];
          inside++;
        } else {
          across += likeness[i][j];
          outside++;
        }
      }
    }
    return within / Math.max(1, inside) - across / Math.max(1, outside);
  }

  /** Mean likeness of a number of bars from two places on; 0 beyond the ends. */
  float run(int a, int b, int from, int to) {
    float sum = 0;
    for (int k = from; k < to; k++) {
      if (Math.min(a, b) + k >= 0 && Math.max(a, b) + k < bars()) {
        sum += harmony[a + k][b + k];
      }
    }
    return sum / (to - from);
  }
}
