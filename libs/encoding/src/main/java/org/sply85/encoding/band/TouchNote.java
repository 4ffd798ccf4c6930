package org.sply85.encoding.band;

/**
 * A note as a player's touch sees it, and how it was touched.
 *
 * @param step sixteenth in the bar
 * @param voice 0 lowest of its onset, 1 between, 2 highest or alone; of drums 3 + lane; 12 for a
 *     melody of one voice
 * @param together notes struck at the same step
 * @param pitch MIDI pitch
 * @param since sixteenths since the onset before, at most 16
 * @param velocity velocity less the mean of the bar, of a melody less its mean, in MIDI steps
 * @param late sixteenths behind the grid, -0.5..0.5; 0 where the corpus was quantised
 */
public record TouchNote(
    int step, int voice, int together, int pitch, int since, double velocity, double late) {
  /** Length of {@link #features}. */
  public static final int FEATURES = 16 + 13 + 5;

  /** The voice of a melody. */
  public static final int MELODY = 12;

  /** Length of {@link #targets}. */
  public static final int TARGETS = 2;

  private static final float VELOCITY_SCALE = 32;

  /**
   * What is known before the note is played: 0..15 step one-hot (of 12-step bars the first 12),
   * 16..28 voice one-hot, 29 notes together / 6, 30 pitch / 127, 31 since / 16, 32 and 33 velocity
   * and lateness of the note before as {@link #targets}.
   */
  public float[] features(TouchNote before) {
    float[] features = new float[FEATURES];
    features[Math.floorMod(step, 16)] = 1;
    features[16 + voice] = 1;
    features[29] = Math.min(1, together / 6f);
    features[30] = pitch / 127f;
    features[31] = since / 16f;
    System.arraycopy(before.targets(), 0, features, FEATURES - TARGETS, TARGETS);
    return features;
  }

  /** What a model is to tell: velocity / 32, and lateness in sixteenths. */
  public float[] targets() {
    return new float[] {(float) velocity / VELOCITY_SCALE, (float) late};
  }

  /** The velocity that a target stands for, less the mean of the bar. */
  public static double velocity(float target) {
    return target * VELOCITY_SCALE;
  }
}
