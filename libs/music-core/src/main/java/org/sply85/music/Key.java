package org.sply85.music;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key: tonic and mode. Written {@code "F# minor"}, {@code "Bb major"}.
 *
 * @param tonic pitch class, 0 = C .. 11 = B
 * @param mode major or minor
 */
public record Key(int tonic, Mode mode) {
  // The usual spelling of each tonic, by mode; e.g. Db major but C# minor.
  private static final String[] MAJOR_NAMES = {
    "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"
  };
  private static final String[] MINOR_NAMES = {
    "C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B"
  };
  // Sharps (+) or flats (-) in the signature of the major key on each pitch class.
  private static final int[] MAJOR_FIFTHS = {0, -5, 2, -3, 4, -1, 6, 1, -4, 3, -2, 5};
  private static final Pattern WRITTEN =
      Pattern.compile(
          "\\s*([A-Ga-g])\\s*(#|b|♯|♭|sharp|flat)?\\s*(?:[:\\s-]\\s*)?(major|maj|minor|min|m)?\\s*");

  public Key {
    Checks.within("tonic", tonic, 0, 11);
    if (mode == null) {
      throw new IllegalArgumentException("mode must be given");
    }
  }

  /**
   * Reads a key: {@code "F# minor"}, {@code "Bb"}, {@code "eb:maj"}, {@code "Am"}. A missing mode
   * means major.
   *
   * @throws IllegalArgumentException if the text is not a key
   */
  public static Key parse(String text) {
    Matcher m = WRITTEN.matcher(text.replace("Major", "major").replace("Minor", "minor"));
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "key must be a note name A..G with # or b and major or minor, like 'F# minor', was '%s'"
              .formatted(text));
    }
    int tonic = PitchClass.parse(m.group(1).toUpperCase(Locale.ROOT) + sign(m.group(2)));
    String mode = m.group(3);
    boolean minor = mode != null && (mode.equals("m") || mode.startsWith("min"));
    return new Key(tonic, minor ? Mode.MINOR : Mode.MAJOR);
  }

  private static String sign(String accidental) {
    if (accidental == null) {
      return "";
    }
    return switch (accidental) {
      case "#", "♯", "sharp" -> "#";
      default -> "b";
    };
  }

  /** Pitch class of a scale degree, 1..7. */
  public int degree(int degree) {
    return Math.floorMod(tonic + mode.steps()[degree - 1], 12);
  }

  /** Whether the pitch (any octave) belongs to the scale (natural minor in minor). */
  public boolean contains(int pitch) {
    int above = Math.floorMod(pitch - tonic, 12);
    for (int step : mode.steps()) {
      if (step == above) {
        return true;
      }
    }
    return false;
  }

  /** Sharps (positive) or flats (negative) in the key signature, -6..6. */
  public int fifths() {
    return mode == Mode.MAJOR ? MAJOR_FIFTHS[tonic] : MAJOR_FIFTHS[Math.floorMod(tonic + 3, 12)];
  }

  /** The same mode on a tonic higher by the given semitones. */
  public Key transposed(int semitones) {
    return new Key(Math.floorMod(tonic + semitones, 12), mode);
  }

  /** The tonic's usual name in this mode, like {@code F#}. */
  public String tonicName() {
    return (mode == Mode.MAJOR ? MAJOR_NAMES : MINOR_NAMES)[tonic];
  }

  /** {@code "F# minor"}. */
  @Override
  public String toString() {
    return tonicName() + " " + mode.label();
  }
}
