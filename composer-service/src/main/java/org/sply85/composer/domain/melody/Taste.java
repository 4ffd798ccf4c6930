package org.sply85.composer.domain.melody;

/**
 * What a proposer cares for; all weights scale costs in nats.
 *
 * @param corpus how real melodies move
 * @param chord agreement with the chords
 * @param contour the phrase's arc
 * @param motif the motif's gesture
 * @param heat how freely it draws; 0 = always the cheapest
 */
record Taste(double corpus, double chord, double contour, double motif, double heat) {
  /** Follows what real melodies do next. */
  static final Taste DEGREES = new Taste(1.0, 0.45, 0.35, 0.3, 1.1);

  /** Draws an arc through chord tones and fills it by steps. */
  static final Taste CONTOUR = new Taste(0.55, 0.8, 1.0, 0.3, 0.8);

  /** Develops the phrase's motif. */
  static final Taste MOTIF = new Taste(0.55, 0.55, 0.4, 1.3, 0.8);
}
