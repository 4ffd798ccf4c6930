package org.sply85.features.measure;

import java.util.Map;
import java.util.TreeSet;
import org.sply85.music.PitchClass;

/**
 * Root and what lies within a fifth above it, of any label of Harte et al. (2005): what mir_eval
 * compares as major and minor.
 *
 * @param root pitch class; -1 no chord
 * @param tones semitones above the root, below 8
 */
record Triad(int root, TreeSet<Integer> tones) {
  private static final Map<String, int[]> THIRDS_AND_FIFTHS =
      Map.of(
          "aug", new int[] {4},
          "dim", new int[] {3, 6},
          "dim7", new int[] {3, 6},
          "hdim7", new int[] {3, 6},
          "sus4", new int[] {5, 7},
          "sus2", new int[] {2, 7},
          "1", new int[] {},
          "5", new int[] {7},
          "", new int[] {});
  private static final int[] MAJOR = {4, 7};
  private static final int[] MINOR = {3, 7};
  private static final int[] DEGREES = {0, 2, 4, 5, 7, 9, 11};

  static Triad of(String label) {
    TreeSet<Integer> tones = new TreeSet<>();
    if (label.equals("N")) {
      return new Triad(-1, tones);
    }
    String[] halves = label.split("/", 2);
    String[] body = halves[0].split("\\(", 2);
    String[] head = body[0].split(":", 2);
    String quality = head.length > 1 && !head[1].isEmpty() ? head[1] : body.length > 1 ? "" : "maj";
    tones.add(0);
    for (int tone :
        THIRDS_AND_FIFTHS.getOrDefault(quality, quality.startsWith("min") ? MINOR : MAJOR)) {
      tones.add(tone);
    }
    for (String degree : body.length > 1 ? body[1].replace(")", "").split(",") : new String[0]) {
      if (degree.strip().startsWith("*")) {
        tones.remove(semitones(degree.strip().substring(1)));
      } else {
        tones.add(semitones(degree.strip()));
      }
    }
    if (halves.length > 1) {
      tones.add(semitones(halves[1]) % 12);
    }
    tones.removeIf(t -> t > 7);
    return new Triad(PitchClass.parse(head[0]), tones);
  }

  private static int semitones(String degree) {
    int number = Integer.parseInt(degree.replaceAll("[b#]", ""));
    int sharps = degree.length() - degree.replace("#", "").length();
    int flats = degree.length() - degree.replace("b", "").length();
    return DEGREES[(number - 1) % 7] + 12 * ((number - 1) / 7) + sharps - flats;
  }

  /** Whether it is major, minor or no chord. */
  boolean counts() {
    return root < 0
        || tones.equals(new TreeSet<>(java.util.List.of(0, 4, 7)))
        || tones.equals(new TreeSet<>(java.util.List.of(0, 3, 7)));
  }
}
