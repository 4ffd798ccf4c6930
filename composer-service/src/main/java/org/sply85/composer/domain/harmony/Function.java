package org.sply85.composer.domain.harmony;

import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/** What chords do in a key. */
public final class Function {
  private Function() {}

  /** Semitones of the root above the tonic, 0..11. */
  public static int degree(Chord chord, Key key) {
    return Math.floorMod(chord.root() - key.tonic(), 12);
  }

  /** Whether the chord stands on the tonic. */
  public static boolean tonic(Chord chord, Key key) {
    return degree(chord, key) == 0;
  }

  /** Whether the chord pulls to the tonic: V, or the same in its suspended and seventh forms. */
  public static boolean dominant(Chord chord, Key key) {
    return degree(chord, key) == 7;
  }

  /** Whether all tones of the chord are in the key's scale. */
  public static boolean diatonic(Chord chord, Key key) {
    for (int interval : chord.quality().intervals()) {
      if (!key.contains(chord.root() + interval)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Whether the chord has a major third that leads up by a semitone: V, or the dominant of another
   * degree. Those take sevenths and ninths of the dominant kind.
   */
  public static boolean leading(Chord chord, Key key) {
    boolean majorThird = chord.contains(chord.root() + 4) && chord.contains(chord.root() + 7);
    return majorThird && (dominant(chord, key) || !key.contains(chord.root() + 4));
  }

  /** I or i. */
  public static Chord tonicTriad(Key key) {
    return Numeral.parse(key.mode() == Mode.MAJOR ? "I" : "i", key);
  }

  /** V, major also in minor. */
  public static Chord dominantTriad(Key key) {
    return Numeral.parse("V", key);
  }
}
