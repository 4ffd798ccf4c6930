package org.sply85.encoding.band;

import java.util.Arrays;
import java.util.List;
import org.sply85.music.ChordSpan;

/**
 * What the step-wise model of a band is told: {@link BandStepInput}, the bar's {@link
 * BandCondition}, and three flags, whether there is a bass, a comp, a kit to be heard. It goes over
 * four bars of four quarters.
 */
public final class BandRnnInput {
  /** Sixteenths of a stretch. */
  public static final int STEPS = 64;

  /** Length of the vector of a step. */
  public static final int SIZE = BandStepInput.SIZE + BandCondition.SIZE + 3;

  /** Where the vector tells what the step before played. */
  public static final int BEFORE = 42;

  private BandRnnInput() {}

  /**
   * The vector of a step.
   *
   * @param told step and condition, as {@link BandStepInput} and {@link BandCondition} have them
   * @param plays whether there is a bass, a comp, a kit, 0 or 1
   */
  public static float[] of(float[] told, float... plays) {
    float[] vector = Arrays.copyOf(told, SIZE);
    System.arraycopy(plays, 0, vector, SIZE - plays.length, plays.length);
    return vector;
  }

  /**
   * The vectors of a stretch that a whole band is to play; nothing is said of the step before,
   * which the model adds while it plays.
   *
   * @param chords ticks from the first step
   * @param sung where the melody has onsets
   * @param conditions one a bar
   * @return {@code float[64][SIZE]}
   */
  public static float[][] toPlay(List<ChordSpan> chords, boolean[] sung, float[][] conditions) {
    int perBar = STEPS / conditions.length;
    BandSteps nothing =
        new BandSteps(new int[STEPS], new int[STEPS], new int[STEPS], new boolean[STEPS]);
    float[][] vectors = new float[STEPS][];
    for (int step = 0; step < STEPS; step++) {
      float[] here = BandStepInput.of(step, perBar, chords, sung[step], nothing);
      Arrays.fill(here, BEFORE, BandStepInput.SIZE, 0);
      float[] told = Arrays.copyOf(here, BandStepInput.SIZE + BandCondition.SIZE);
      float[] condition = conditions[step / perBar];
      System.arraycopy(condition, 0, told, BandStepInput.SIZE, BandCondition.SIZE);
      vectors[step] = of(told, 1, 1, 1);
    }
    return vectors;
  }
}
