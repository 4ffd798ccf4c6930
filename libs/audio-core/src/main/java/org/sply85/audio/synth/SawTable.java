package org.sply85.audio.synth;

/**
 * One period of a saw with a limited number of harmonics, so that nothing folds back at half the
 * sample rate. Tables are half an octave apart; a note takes the fullest that fits below 0.45 of
 * the sample rate. Read by linear interpolation, whose images of the n-th harmonic lie n / {@link
 * #LENGTH}^2 below the fundamental, under -90 dB.
 */
final class SawTable {
  private static final int LENGTH = 4096;
  private static final int MOST_HARMONICS = 512;
  private static final double ROOT_TWO = Math.sqrt(2);
  private static final SawTable[] TABLES = new SawTable[19];

  static {
    for (int i = 0; i < TABLES.length; i++) {
      TABLES[i] = new SawTable((int) (MOST_HARMONICS / Math.pow(ROOT_TWO, i)));
    }
  }

  private final int harmonics;
  private final float[] period = new float[LENGTH + 1];

  private SawTable(int harmonics) {
    this.harmonics = harmonics;
    for (int i = 0; i <= LENGTH; i++) {
      double sum = 0;
      for (int h = harmonics; h >= 1; h--) {
        sum += Math.sin(2 * Math.PI * h * (i % LENGTH) / LENGTH) / h;
      }
      period[i] = (float) (sum * 2 / Math.PI);
    }
  }

  /** The table for a fundamental. */
  static SawTable of(double hertz, double sampleRate) {
    for (SawTable table : TABLES) {
      if (table.harmonics * hertz <= 0.45 * sampleRate) {
        return table;
      }
    }
    return TABLES[TABLES.length - 1];
  }

  /**
   * The saw, -1..1 apart from its ripple.
   *
   * @param phase 0 up to, not including, 1
   */
  float at(double phase) {
    double place = phase * LENGTH;
    int index = (int) place;
    float fraction = (float) (place - index);
    return period[index] + fraction * (period[index + 1] - period[index]);
  }
}
