package org.sply85.ingest.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/** Reads the key: "in F# minor", "A-flat major", "the key of Bb", "in a minor key". */
final class KeyWords {
  private static final String NOTE =
      "(?<![\\p{L}\\p{N}#'])([a-g])(?:(#|b)|[\\s-]*(sharp|flat)\\b)?";
  private static final String MODE =
      "(major|minor|maj|min|ionian|dorian|phrygian|lydian|mixolydian|aeolian)\\b";
  private static final Pattern FULL = Pattern.compile(NOTE + "[\\s-]*" + MODE);
  private static final Pattern TONIC =
      Pattern.compile(
          "\\bkey(?: signature)?(?: of| is|:| =)*\\s+"
              + NOTE
              + "(m)?(?![\\p{L}\\p{N}#])(?!\\s+[\\p{L}]+\\s+key)");
  private static final Pattern CAPITAL =
      Pattern.compile("\\bin\\s+" + NOTE + "(m)?(?=\\s*(?:[.,;!)]|$|and\\b|at\\b|with\\b|for\\b))");
  private static final Pattern MODE_ONLY =
      Pattern.compile(
          "\\b(major|minor)[\\s-](?:key|mode|scale|tonality|mood|chords|feel)\\b"
              + "|\\bin (major|minor)\\b|\\b(?:key|mode|tonality)(?: is|:) (major|minor)\\b"
              + "|(?<=, )(major|minor)(?=\\s*(?:[,.;!]|$))");
  private static final Pattern GOES_ON =
      Pattern.compile("^\\s*(?:$|[,.;!?)\"|]|(?:and|at|with|but|for|in|to|or|,)\\b)");
  private static final Pattern KEY_NOUN =
      Pattern.compile("^[\\s-]*(?:key|scale|tonality|mode|mood|chords|feel)\\b");
  private static final Pattern LEADS_IN = Pattern.compile("(?:\\bin|\\bof|\\bis|:|,|=)\\s*$");

  private KeyWords() {}

  /** The stated key. A tonic without a mode is major. */
  static Optional<Attribute<Key>> stated(PromptText text) {
    Matcher full = FULL.matcher(text.folded());
    while (full.find()) {
      if (!isArticle(text, full) && !Negation.before(text, full.start())) {
        return Optional.of(Attribute.stated(key(full), text.words(full)));
      }
    }
    return tonicOnly(text, TONIC).or(() -> tonicOnly(text, CAPITAL));
  }

  private static Optional<Attribute<Key>> tonicOnly(PromptText text, Pattern pattern) {
    Matcher m = pattern.matcher(text.folded());
    while (m.find()) {
      boolean marked = m.group(2) != null || m.group(3) != null;
      if (marked || text.capital(m.start(1))) {
        return Optional.of(Attribute.stated(key(m), text.words(m)));
      }
    }
    return Optional.empty();
  }

  /** The mode, when it is stated without a tonic. */
  static Optional<Attribute<Mode>> mode(PromptText text) {
    return text.find(MODE_ONLY)
        .map(
            m -> {
              int group = 1;
              while (m.group(group) == null) {
                group++;
              }
              return Attribute.stated(mode(m.group(group)), text.words(m));
            });
  }

  /** Whether the "a" of "a minor issue" or "in a minor key" is the article, not the note. */
  private static boolean isArticle(PromptText text, Matcher full) {
    boolean plainA = full.group(1).equals("a") && full.group(2) == null && full.group(3) == null;
    if (!plainA) {
      return false;
    }
    String before = text.before(full.start());
    String after = text.after(full.end());
    boolean capital = text.capital(full.start()) && !before.isBlank();
    if (KEY_NOUN.matcher(after).find()) {
      return !capital;
    }
    if (!GOES_ON.matcher(after).find()) {
      return !capital;
    }
    return !(capital || before.isBlank() || LEADS_IN.matcher(before).find());
  }

  private static Key key(Matcher m) {
    String sign = m.group(2) != null ? m.group(2) : m.group(3) != null ? m.group(3) : "";
    String mode = m.group(4) == null ? "major" : m.group(4).equals("m") ? "minor" : m.group(4);
    return Key.parse(
        "%s %s %s".formatted(m.group(1).toUpperCase(Locale.ROOT), sign, mode(mode).label()));
  }

  /** Major or minor; a church mode counts by its third. */
  private static Mode mode(String word) {
    return switch (word) {
      case "minor", "min", "dorian", "phrygian", "aeolian" -> Mode.MINOR;
      default -> Mode.MAJOR;
    };
  }
}
