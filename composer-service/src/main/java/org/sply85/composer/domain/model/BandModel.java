package org.sply85.composer.domain.model;

import java.util.List;
import org.sply85.encoding.band.BandSteps;

/** A trained network that plays drums, bass and comp together, step by step. */
public interface BandModel {
  /**
   * Four bars of four quarters to be played.
   *
   * @param features {@code float[64][BandRnnInput.SIZE]}, nothing said of the step before
   * @param forced drums at each step and lane: 1 or 0, -1 where they are free, {@code [64][9]}
   * @param bias added to the scores of the bass's classes, {@code [64][24]}
   * @param noise uniform in 0..1: nine lanes, bass, comp, fill, {@code [64][12]}
   * @param temperature above 1 bolder, below 1 tamer
   * @param nucleus share of the likeliest classes that may be drawn, 0..1
   */
  record Stretch(
      float[][] features,
      float[][] forced,
      float[][] bias,
      float[][] noise,
      double temperature,
      double nucleus) {}

  /** Plays all; one result each. */
  List<BandSteps> play(List<Stretch> stretches);
}
