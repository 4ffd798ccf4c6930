package org.sply85.statistics;

import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/** How a phrase ends, told by its last chord. */
public enum Cadence {
  /** On any chord that wants to go on. */
  OPEN,
  /** On the tonic. */
  CLOSED,
  /** On the chord that takes the tonic's place: vi in major, bVI in minor. */
  DECEPTIVE;

  /** The cadence that the chord makes in the key. */
  public static Cadence of(Chord chord, Key key) {
    int degree = Math.floorMod(chord.root() - key.tonic(), 12);
    if (degree == 0) {
      return CLOSED;
    }
    boolean minor = chord.quality().minorThird();
    boolean substitute = key.mode() == Mode.MAJOR ? degree == 9 && minor : degree == 8 && !minor;
    return substitute ? DECEPTIVE : OPEN;
  }
}
