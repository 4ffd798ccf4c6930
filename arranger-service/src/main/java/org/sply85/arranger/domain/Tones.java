package org.sply85.arranger.domain;

import java.util.function.IntPredicate;
import org.sply85.music.Chord;
import org.sply85.music.Key;

/** Nearest tones of chords and scales. */
final class Tones {
  private Tones() {}

  /**
   * The pitch nearest to the wanted one that is a tone of the chord, the lower of two as near.
   *
   * @param pitch MIDI note number
   */
  static int nearestOfChord(Chord chord, int pitch) {
    return nearest(pitch, chord::contains);
  }

  /** The nearest pitch of the key's scale, the lower of two as near. */
  static int nearestOfScale(Key key, int pitch) {
    return nearest(pitch, key::contains);
  }

  /**
   * The pitch a number of scale steps away.
   *
   * @param steps up, or down if negative
   */
  static int step(Key key, int pitch, int steps) {
    int at = pitch;
    int direction = Integer.signum(steps);
    for (int left = Math.abs(steps); left > 0; left--) {
      at += direction;
      while (!key.contains(at)) {
        at += direction;
      }
    }
    return at;
  }

  /** The octave of the pitch class that lies nearest to the wanted pitch. */
  static int nearestOctave(int pitchClass, int pitch) {
    return nearest(pitch, p -> Math.floorMod(p - pitchClass, 12) == 0);
  }

  /** The pitch moved by octaves into the range, if any octave of it lies there. */
  static int folded(int pitch, int low, int high) {
    int at = pitch;
    while (at < low) {
      at += 12;
    }
    while (at > high && at - 12 >= low) {
      at -= 12;
    }
    return at;
  }

  /** Whether two pitches stand a semitone apart, octaves aside. */
  static boolean rub(int a, int b) {
    int apart = Math.floorMod(a - b, 12);
    return apart == 1 || apart == 11;
  }

  private static int nearest(int pitch, IntPredicate wanted) {
    for (int distance = 0; distance < 12; distance++) {
      if (wanted.test(pitch - distance)) {
        return pitch - distance;
      }
      if (wanted.test(pitch + distance)) {
        return pitch + distance;
      }
    }
    return pitch;
  }
}
