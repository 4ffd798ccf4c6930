package org.sply85.composer.domain.harmony;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Quality;

/** Reads Roman numerals, which count from the major scale of the tonic in both modes. */
public final class Numeral {
  private static final Pattern WRITTEN =
      Pattern.compile("([b#]?)(VII|VI|IV|V|III|II|I|vii|vi|iv|v|iii|ii|i)([a-z0-9+]*)(?:/(\\d))?");
  private static final List<String> DEGREES = List.of("i", "ii", "iii", "iv", "v", "vi", "vii");
  private static final int[] MAJOR_SCALE = {0, 2, 4, 5, 7, 9, 11};

  private Numeral() {}

  /**
   * The chord of a numeral: {@code "IV"}, {@code "bVII"}, {@code "iih7"}, {@code "V/3"}.
   *
   * @throws IllegalArgumentException if it is not one
   */
  public static Chord parse(String numeral, Key key) {
    Matcher m = WRITTEN.matcher(numeral);
    if (!m.matches()) {
      throw new IllegalArgumentException(
          "a chord must be a numeral like 'IV', 'bVII' or 'ii7', was '%s'".formatted(numeral));
    }
    int accidental = m.group(1).equals("b") ? -1 : m.group(1).equals("#") ? 1 : 0;
    int degree = DEGREES.indexOf(m.group(2).toLowerCase(java.util.Locale.ROOT));
    boolean upper = Character.isUpperCase(m.group(2).charAt(0));
    int root = Math.floorMod(key.tonic() + MAJOR_SCALE[degree] + accidental, 12);
    Quality quality = quality(m.group(3), upper);
    return new Chord(root, quality, bass(m.group(4), quality));
  }

  private static Quality quality(String suffix, boolean upper) {
    return switch (suffix) {
      case "" -> upper ? Quality.MAJ : Quality.MIN;
      case "7" -> upper ? Quality.DOM7 : Quality.MIN7;
      case "9" -> upper ? Quality.DOM9 : Quality.MIN9;
      case "6" -> upper ? Quality.MAJ6 : Quality.MIN6;
      case "o" -> Quality.DIM;
      case "h7" -> Quality.HDIM7;
      case "+" -> Quality.AUG;
      case "7sus4" -> Quality.SUS4_7;
      default -> Quality.parse(suffix);
    };
  }

  private static int bass(String degree, Quality quality) {
    if (degree == null || degree.equals("1")) {
      return 0;
    }
    int[] intervals = quality.intervals();
    return switch (degree) {
      case "3" -> intervals[1];
      case "5" -> intervals[2];
      default -> throw new IllegalArgumentException("bass must be 3 or 5, was " + degree);
    };
  }
}
