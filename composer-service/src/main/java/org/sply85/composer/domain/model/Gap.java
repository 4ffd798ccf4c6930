package org.sply85.composer.domain.model;

import java.util.SplittableRandom;
import org.sply85.encoding.Places;

/**
 * A sequence of which some places are to be filled anew.
 *
 * @param places what is known of it, looking both ways
 * @param tokens what it is filled with now
 * @param open which places may change
 * @param bias added to the log-probability of each token, {@code [places][tokens]}
 * @param choices uniform in 0..1, which of the open places a turn fills, {@code [turns][places]}
 * @param noise uniform in 0..1, what is drawn, {@code [turns][places]}
 * @param temperature above 1 bolder, below 1 tamer
 * @param nucleus share of the likeliest tokens that may be drawn, 0..1
 */
public record Gap(
    Places places,
    int[] tokens,
    boolean[] open,
    float[][] bias,
    float[][] choices,
    float[][] noise,
    double temperature,
    double nucleus) {
  /** Number of places. */
  public int size() {
    return tokens.length;
  }

  /** Uniform numbers for a number of turns. */
  public static float[][] uniform(int turns, int places, SplittableRandom random) {
    float[][] numbers = new float[turns][places];
    for (float[] turn : numbers) {
      for (int i = 0; i < places; i++) {
        turn[i] = (float) random.nextDouble();
      }
    }
    return numbers;
  }
}
