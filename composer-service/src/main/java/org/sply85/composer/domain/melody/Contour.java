package org.sply85.composer.domain.melody;

import java.util.SplittableRandom;
import org.sply85.composer.domain.scope.Draw;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;

/**
 * The arc of a phrase: where it shall lie at each moment. Kinds and their shares are those of real
 * phrases: falling 35 %, arch 25 %, rising 23.5 %, valley 9 %, level 8 % (POP909).
 */
public enum Contour {
  FALLING,
  ARCH,
  RISING,
  VALLEY,
  LEVEL;

  private static final double[] SHARES = {35, 25, 23.5, 9, 8};

  static Contour draw(SplittableRandom random) {
    return values()[Draw.index(SHARES, random)];
  }

  /** Height at a place 0..1 of the phrase, -1..1. */
  double at(double place) {
    return switch (this) {
      case FALLING -> 1 - 2 * place;
      case ARCH -> 1 - 2 * Math.abs(place - 0.45) / 0.55;
      case RISING -> 2 * Math.min(1, place / 0.8) - 1;
      case VALLEY -> 2 * Math.abs(place - 0.5) / 0.5 - 1;
      case LEVEL -> 0;
    };
  }

  /** The mean MIDI pitch wanted of each phrase of an idea. */
  public static double[] heights(IdeaScope scope) {
    return scope.idea().phrases().stream()
        .mapToDouble(p -> scope.register() + lift(p, scope))
        .toArray();
  }

  /**
   * How much higher than its idea a phrase lies, in semitones: the third of four carries the idea
   * to its height, the last one comes home, and the second half of four bars lies below the first
   * (by one semitone in the mean of POP909's phrases).
   */
  static double lift(PlannedPhrase phrase, IdeaScope scope) {
    double group = Math.floor(phrase.startBar() / 4.0) * 4 / Math.max(1, scope.idea().bars());
    boolean contrast = phrase.variation().equals("contrast");
    double home = phrase.cadence().equals("closed") ? -1 : 0;
    double half = phrase.bars() >= 4 ? 0 : Math.floorMod(phrase.startBar(), 4) < 2 ? 0.9 : -0.9;
    return (contrast ? 2 : 1.6 * Math.sin(Math.PI * group) - 0.3) + half + home;
  }
}
