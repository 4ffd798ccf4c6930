package org.sply85.composer.domain.model;

import org.sply85.encoding.Places;

/**
 * A sequence to be filled.
 *
 * @param places what is known of it
 * @param forced the token of each place, -1 where it is free
 * @param copied the earlier place whose token a place takes, -1 where it is free
 * @param bias added to the log-probability of each token, {@code [places][tokens]}
 * @param noise uniform in 0..1, one a place: it decides what is drawn
 * @param temperature above 1 bolder, below 1 tamer
 * @param nucleus share of the likeliest tokens that may be drawn, 0..1
 */
public record Blank(
    Places places,
    int[] forced,
    int[] copied,
    float[][] bias,
    float[] noise,
    double temperature,
    double nucleus) {
  /** Number of places. */
  public int size() {
    return places.size();
  }
}
