package org.sply85.trainer.corpus;

import java.util.Map;
import java.util.Optional;
import org.sply85.music.Chord;
import org.sply85.music.PitchClass;
import org.sply85.music.Quality;

/** Reads the chord labels of the corpora, and takes rare ones for the nearest chord we know. */
final class ChordLabels {
  private static final Map<String, Quality> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("1", Quality.POWER),
          Map.entry("5(b7)", Quality.POWER),
          Map.entry("maj(9)", Quality.ADD9),
          Map.entry("min(9)", Quality.MINADD9),
          Map.entry("maj6(9)", Quality.MAJ6),
          Map.entry("7sus4", Quality.SUS4_7),
          Map.entry("9sus4", Quality.SUS4_7),
          Map.entry("11", Quality.SUS4_7),
          Map.entry("13", Quality.DOM13));
  // Longest first where one begins another.
  private static final String[] BEGINNINGS = {
    "sus4(b7", "sus4(7", "sus4", "sus2", "hdim7", "dim7", "dim", "aug", "minmaj7", "maj9", "maj13",
    "maj7", "maj6", "maj", "min9", "min11", "min13", "min7", "min6", "min", "9", "7", "1(", "5"
  };
  private static final Quality[] MEANT = {
    Quality.SUS4_7,
    Quality.SUS4_7,
    Quality.SUS4,
    Quality.SUS2,
    Quality.HDIM7,
    Quality.DIM7,
    Quality.DIM,
    Quality.AUG,
    Quality.MINMAJ7,
    Quality.MAJ9,
    Quality.MAJ9,
    Quality.MAJ7,
    Quality.MAJ6,
    Quality.MAJ,
    Quality.MIN9,
    Quality.MIN9,
    Quality.MIN9,
    Quality.MIN7,
    Quality.MIN6,
    Quality.MIN,
    Quality.DOM9,
    Quality.DOM7,
    Quality.POWER,
    Quality.POWER
  };

  private ChordLabels() {}

  /** The chord, or nothing for {@code N} and for labels that name no chord. */
  static Optional<Chord> read(String label) {
    int colon = label.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String body = label.substring(colon + 1);
    int slash = body.lastIndexOf('/');
    String quality = slash < 0 ? body : body.substring(0, slash);
    int root = PitchClass.parse(label.substring(0, colon));
    return quality(quality)
        .map(q -> new Chord(root, q, slash < 0 ? 0 : bass(body.substring(slash))));
  }

  private static Optional<Quality> quality(String name) {
    for (Quality quality : Quality.values()) {
      if (quality.harte().equals(name)) {
        return Optional.of(quality);
      }
    }
    if (OTHER_NAMES.containsKey(name)) {
      return Optional.of(OTHER_NAMES.get(name));
    }
    if (name.startsWith("(")) {
      return Optional.of(ofTones("," + name.substring(1, name.length() - 1) + ","));
    }
    for (int i = 0; i < BEGINNINGS.length; i++) {
      if (name.startsWith(BEGINNINGS[i])) {
        return Optional.of(MEANT[i]);
      }
    }
    return Optional.empty();
  }

  private static Quality ofTones(String tones) {
    boolean seventh = tones.contains(",b7,");
    if (tones.contains(",3,")) {
      return seventh ? Quality.DOM7 : Quality.MAJ;
    }
    if (tones.contains(",b3,")) {
      return seventh ? Quality.MIN7 : Quality.MIN;
    }
    if (tones.contains(",4,")) {
      return seventh ? Quality.SUS4_7 : Quality.SUS4;
    }
    return tones.contains(",2,") ? Quality.SUS2 : Quality.POWER;
  }

  private static int bass(String slashed) {
    return switch (slashed) {
      case "/9", "/2" -> 2;
      case "/b9", "/b2" -> 1;
      case "/b3" -> 3;
      case "/3" -> 4;
      case "/4", "/11" -> 5;
      case "/b5", "/#11" -> 6;
      case "/5" -> 7;
      case "/b6", "/#5", "/b13" -> 8;
      case "/6", "/13" -> 9;
      case "/b7" -> 10;
      case "/7" -> 11;
      default -> 0;
    };
  }
}
