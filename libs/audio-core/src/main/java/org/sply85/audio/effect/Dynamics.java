package org.sply85.audio.effect;

/**
 * How a compressor acts.
 *
 * @param thresholdDb peak level above which it acts, dBFS
 * @param ratio input dB above the threshold per output dB, 1..100
 * @param kneeDb width of the bend around the threshold, dB, 0 = sharp
 * @param attackMs time constant of falling gain, 0.1..500 ms
 * @param releaseMs time constant of recovering gain, 1..5000 ms
 */
public record Dynamics(
    double thresholdDb, double ratio, double kneeDb, double attackMs, double releaseMs) {
  public Dynamics {
    within("thresholdDb", thresholdDb, -120, 24);
    within("ratio", ratio, 1, 100);
    within("kneeDb", kneeDb, 0, 40);
    within("attackMs", attackMs, 0.1, 500);
    within("releaseMs", releaseMs, 1, 5000);
  }

  /**
   * The static curve: the gain, dB, at most 0, for a steady level; equation 4 of Giannoulis,
   * Massberg and Reiss, "Digital dynamic range compressor design", JAES 60/6 (2012).
   */
  public double gainDb(double levelDb) {
    double over = levelDb - thresholdDb;
    double slope = 1 / ratio - 1;
    if (2 * over <= -kneeDb) {
      return 0;
    }
    if (2 * over < kneeDb) {
      double bend = over + kneeDb / 2;
      return slope * bend * bend / (2 * kneeDb);
    }
    return slope * over;
  }

  private static void within(String name, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "%s must be in %s..%s, was %s".formatted(name, low, high, value));
    }
  }
}
