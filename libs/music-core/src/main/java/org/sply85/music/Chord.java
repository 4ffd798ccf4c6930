package org.sply85.music;

import java.util.Map;

/**
 * A chord: root, quality and the interval of its bass note above the root.
 *
 * @param root pitch class, 0 = C
 * @param quality the chord's kind
 * @param bassInterval semitones from the root up to the bass note, 0..11; 0 = root position
 */
public record Chord(int root, Quality quality, int bassInterval) {
  private static final Map<String, Integer> BASS_DEGREES =
      Map.ofEntries(
          Map.entry("b2", 1),
          Map.entry("2", 2),
          Map.entry("b3", 3),
          Map.entry("3", 4),
          Map.entry("4", 5),
          Map.entry("b5", 6),
          Map.entry("5", 7),
          Map.entry("#5", 8),
          Map.entry("b6", 8),
          Map.entry("6", 9),
          Map.entry("b7", 10),
          Map.entry("7", 11));
  private static final String[] BASS_NAMES = {
    "1", "b2", "2", "b3", "3", "4", "b5", "5", "b6", "6", "b7", "7"
  };

  public Chord {
    Checks.within("root", root, 0, 11);
    Checks.within("bassInterval", bassInterval, 0, 11);
  }

  /**
   * Reads Harte's syntax: {@code "Db:min7/b3"}, {@code "G:7"}, {@code "C"} (major).
   *
   * @throws IllegalArgumentException if the label is not a chord this system knows
   */
  public static Chord parse(String label) {
    int slash = label.indexOf('/');
    String body = slash < 0 ? label : label.substring(0, slash);
    int colon = body.indexOf(':');
    int root = PitchClass.parse(colon < 0 ? body : body.substring(0, colon));
    Quality quality = colon < 0 ? Quality.MAJ : Quality.parse(body.substring(colon + 1));
    return new Chord(root, quality, slash < 0 ? 0 : bass(label.substring(slash + 1), label));
  }

  private static int bass(String degree, String label) {
    Integer interval = degree.equals("1") ? Integer.valueOf(0) : BASS_DEGREES.get(degree);
    if (interval == null) {
      throw new IllegalArgumentException(
          "bass must be a degree like '3' or 'b7', was '%s' in '%s'".formatted(degree, label));
    }
    return interval;
  }

  /** Pitch class of the bass note. */
  public int bassPitchClass() {
    return (root + bassInterval) % 12;
  }

  /** Whether the pitch (any octave) is a tone of this chord or its bass note. */
  public boolean contains(int pitch) {
    int above = Math.floorMod(pitch - root, 12);
    if (above == bassInterval) {
      return true;
    }
    for (int interval : quality.intervals()) {
      if (interval % 12 == above) {
        return true;
      }
    }
    return false;
  }

  /** The chord a number of semitones higher. */
  public Chord transposed(int semitones) {
    return new Chord(Math.floorMod(root + semitones, 12), quality, bassInterval);
  }

  /** Harte's label, the root spelt with the accidentals of the key's signature. */
  public String label(Key spelling) {
    String name = PitchClass.name(root, spelling.fifths());
    String bass = bassInterval == 0 ? "" : "/" + BASS_NAMES[bassInterval];
    return name + ":" + quality.harte() + bass;
  }
}
