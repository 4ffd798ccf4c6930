package org.sply85.music;

/** Names of the twelve pitch classes. */
public final class PitchClass {
  private static final String[] SHARPS = {
    "C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B"
  };
  private static final String[] FLATS = {
    "C", "Db", "D", "Eb", "E", "F", "Gb", "G", "Ab", "A", "Bb", "B"
  };
  private static final int[] NATURALS = {9, 11, 0, 2, 4, 5, 7}; // A..G

  private PitchClass() {}

  /**
   * Reads a note name without octave: a letter A..G and any number of {@code #} or {@code b}.
   *
   * @return 0 = C .. 11 = B
   * @throws IllegalArgumentException if it is not a note name
   */
  public static int parse(String name) {
    if (name.isEmpty() || name.charAt(0) < 'A' || name.charAt(0) > 'G') {
      throw notAName(name);
    }
    int pitch = NATURALS[name.charAt(0) - 'A'];
    for (int i = 1; i < name.length(); i++) {
      switch (name.charAt(i)) {
        case '#' -> pitch++;
        case 'b' -> pitch--;
        default -> throw notAName(name);
      }
    }
    return Math.floorMod(pitch, 12);
  }

  /** The name with flats where {@code fifths < 0}, else with sharps. */
  public static String name(int pitchClass, int fifths) {
    return (fifths < 0 ? FLATS : SHARPS)[Math.floorMod(pitchClass, 12)];
  }

  private static IllegalArgumentException notAName(String name) {
    return new IllegalArgumentException(
        "note name must be A..G with # or b, like 'F#', was '%s'".formatted(name));
  }
}
