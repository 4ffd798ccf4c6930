package org.sply85.features.spectral;

/** Powers as levels: {@code librosa.power_to_db} with its defaults. */
public final class PowerLevel {
  private static final double FLOOR = 1e-10;
  private static final float RANGE_DB = 80;

  private PowerLevel() {}

  /**
   * Levels against 1, no lower than 80 dB below the highest.
   *
   * @param power {@code [frame][row]}, at least 0
   * @return {@code [frame][row]}, dB, at least -100
   */
  public static float[][] db(float[][] power) {
    float[][] levels = new float[power.length][];
    float highest = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < power.length; t++) {
      levels[t] = new float[power[t].length];
      for (int i = 0; i < levels[t].length; i++) {
        levels[t][i] = (float) (10 * Math.log10(Math.max(FLOOR, power[t][i])));
        highest = Math.max(highest, levels[t][i]);
      }
    }
    float floor = highest - RANGE_DB;
    for (float[] frame : levels) {
      for (int i = 0; i < frame.length; i++) {
        frame[i] = Math.max(floor, frame[i]);
      }
    }
    return levels;
  }
}
