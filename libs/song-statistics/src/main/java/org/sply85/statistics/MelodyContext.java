package org.sply85.statistics;

import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/**
 * What stands around the next note of a melody.
 *
 * @param key the key in force
 * @param previousPitch MIDI pitch of the note before
 * @param previousInterval semitones by which that one was reached; 0 also when it was the first
 * @param weight where in the bar the next note starts
 * @param chord the chord under the next note
 */
public record MelodyContext(
    Key key, int previousPitch, int previousInterval, MetricWeight weight, Chord chord) {
  private static final int CLASSES = 7;

  /** Semitones above the relative major's tonic, 0..11. */
  static int degree(int pitch, Key key) {
    int aboveTonic = pitch - key.tonic();
    return Math.floorMod(key.mode() == Mode.MINOR ? aboveTonic + 9 : aboveTonic, 12);
  }

  /** The interval's size and direction: steps, thirds, leaps; 0..6, 3 = repeated. */
  static int intervalClass(int interval) {
    int size = Math.abs(interval);
    int step = size == 0 ? 0 : size <= 2 ? 1 : size <= 4 ? 2 : 3;
    return CLASSES / 2 + Integer.signum(interval) * step;
  }

  String moveKey() {
    return "move/" + degree(previousPitch, key) + "/" + intervalClass(previousInterval);
  }

  String placeKey() {
    return placeKey(key, weight, chord);
  }

  static String placeKey(Key key, MetricWeight weight, Chord chord) {
    String third = chord.quality().minorThird() ? "m" : "M";
    return "/" + weight + "/" + degree(chord.root(), key) + third;
  }
}
