package org.sply85.statistics;

import org.sply85.music.Chord;
import org.sply85.music.Key;

/**
 * A chord by what it does in its key: where its root stands and which family it is of.
 *
 * @param degree semitones from the tonic up to the root, 0..11
 * @param family major, minor, ...
 */
public record CoreChord(int degree, ChordFamily family) {
  /** Number of different core chords. */
  public static final int COUNT = 12 * ChordFamily.values().length;

  private static final String[] NUMERALS = {
    "I", "bII", "II", "bIII", "III", "IV", "bV", "V", "bVI", "VI", "bVII", "VII"
  };

  public CoreChord {
    if (degree < 0 || degree > 11) {
      throw new IllegalArgumentException("degree must be in 0..11, was " + degree);
    }
  }

  /** The core of a chord over a tonic. */
  public static CoreChord of(Chord chord, int tonic) {
    return new CoreChord(Math.floorMod(chord.root() - tonic, 12), ChordFamily.of(chord.quality()));
  }

  /** The core chord of an index. */
  public static CoreChord ofIndex(int index) {
    ChordFamily[] families = ChordFamily.values();
    return new CoreChord(index / families.length, families[index % families.length]);
  }

  /** Its place in probability arrays, 0..COUNT-1. */
  public int index() {
    return degree * ChordFamily.values().length + family.ordinal();
  }

  /** The plain chord of the family in a key, in root position. */
  public Chord in(Key key) {
    return new Chord((key.tonic() + degree) % 12, family.triad(), 0);
  }

  /** Roman numeral above the major scale: {@code "bVI"}, {@code "IIm"}. */
  @Override
  public String toString() {
    return NUMERALS[degree] + family.suffix();
  }
}
