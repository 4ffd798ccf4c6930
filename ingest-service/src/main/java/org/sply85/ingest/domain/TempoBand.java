package org.sply85.ingest.domain;

import org.sply85.style.StyleBasics;

/**
 * Tempi that a word asks for.
 *
 * @param low slowest, quarter notes per minute
 * @param high fastest, quarter notes per minute
 * @param arousal how excited the word sounds, -1..1
 * @param strict whether it names a tempo for itself, whatever the style
 */
record TempoBand(double low, double high, double arousal, boolean strict) {
  // How far a word may lead out of a style's usual tempi before it stops being that style.
  private static final double STRETCH = 1.25;

  /** A word that means different tempi in different styles: "slow". */
  static TempoBand word(double low, double high, double arousal) {
    return new TempoBand(low, high, arousal, false);
  }

  /** A marking that means the same tempi everywhere: "allegro". */
  static TempoBand marking(double low, double high, double arousal) {
    return new TempoBand(low, high, arousal, true);
  }

  /** The tempi usual in the style. */
  static TempoBand of(StyleBasics style) {
    return new TempoBand(style.tempoLow(), style.tempoHigh(), 0, false);
  }

  /** The part of this band that the style can bear; its nearest tempo if there is none. */
  TempoBand within(StyleBasics style) {
    if (strict) {
      return this;
    }
    double slowest = style.tempoLow() / STRETCH;
    double fastest = style.tempoHigh() * STRETCH;
    double from = Math.min(Math.max(low, slowest), fastest);
    double to = Math.max(Math.min(high, fastest), slowest);
    return new TempoBand(from, Math.max(from, to), arousal, false);
  }

  /**
   * The whole tempo at a quantile of the band.
   *
   * @param quantile 0..1
   */
  double at(double quantile) {
    return Math.rint(low + (high - low) * Math.min(1, Math.max(0, quantile)));
  }
}
