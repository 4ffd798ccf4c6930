package org.sply85.encoding.band;

/**
 * What a bar of accompaniment that is made at once is made for: the part of a {@link BandCondition}
 * that says chords, melody and density. Indices: 0..5 family of the chord at the bar's start, 6..11
 * at its middle, 12 whether it changes, 13..28 steps at which the melody has onsets, 29 notes / 32.
 */
public final class TextureWish {
  /** Length of the vector. */
  public static final int SIZE = 30;

  /** The first step at which the melody may have an onset. */
  public static final int MELODY = 13;

  /** Where the density is. */
  public static final int DENSITY = 29;

  /** Numbers that a bar is made from, beside its condition. */
  public static final int NOISE = 32;

  private static final int FAMILIES_OF_CONDITION = 36;
  private static final int MELODY_OF_CONDITION = 54;
  private static final int DENSITY_OF_CONDITION = 32;

  private TextureWish() {}

  /** The vector of a condition. */
  public static float[] of(float[] condition) {
    float[] wish = new float[SIZE];
    System.arraycopy(condition, FAMILIES_OF_CONDITION, wish, 0, MELODY);
    System.arraycopy(condition, MELODY_OF_CONDITION, wish, MELODY, DENSITY - MELODY);
    wish[DENSITY] = condition[DENSITY_OF_CONDITION];
    return wish;
  }
}
