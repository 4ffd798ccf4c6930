package org.sply85.composer.domain.melody;

import org.sply85.composer.domain.scope.Scale;
import org.sply85.music.Chord;

/**
 * What a phrase may end on: 1 or 3 when closed, 2, 5 or 7 when open (or, over chords that hold none
 * of these, another of their tones), 1, 3 or 6 when deceptive.
 */
public final class CadenceTones {
  private CadenceTones() {}

  /** Whether the pitch may end a phrase with the cadence over the chord. */
  public static boolean allows(int pitch, String cadence, Chord chord, Scale scale) {
    int degree = scale.degree(pitch);
    return switch (cadence) {
      case "closed" -> degree == 1 || degree == 3;
      case "deceptive" -> degree == 1 || degree == 3 || degree == 6;
      default ->
          open(degree) && chord.contains(pitch)
              || !holdsOpenTone(chord, scale)
                  && (open(degree) || chord.contains(pitch) && degree != 1);
    };
  }

  private static boolean open(int degree) {
    return degree == 2 || degree == 5 || degree == 7;
  }

  private static boolean holdsOpenTone(Chord chord, Scale scale) {
    for (int pitch = 60; pitch < 72; pitch++) {
      if (open(scale.degree(pitch)) && chord.contains(pitch)) {
        return true;
      }
    }
    return false;
  }
}
