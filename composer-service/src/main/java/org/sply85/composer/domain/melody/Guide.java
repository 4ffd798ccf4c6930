package org.sply85.composer.domain.melody;

import java.util.Arrays;

/**
 * What a phrase takes from another: pitches that stand, pitches it leans to, moves it imitates.
 *
 * @param fixed MIDI pitch per note; 0 = free
 * @param wanted MIDI pitch per note that it leans to; 0 = none
 * @param moves scale steps from the note before that it imitates; NaN = none
 */
public record Guide(int[] fixed, int[] wanted, double[] moves) {
  /** A guide that leaves everything free. */
  public static Guide free(int notes) {
    double[] moves = new double[notes];
    Arrays.fill(moves, Double.NaN);
    return new Guide(new int[notes], new int[notes], moves);
  }

  /** Whether all pitches stand. */
  public boolean complete() {
    return Arrays.stream(fixed).allMatch(p -> p > 0);
  }
}
