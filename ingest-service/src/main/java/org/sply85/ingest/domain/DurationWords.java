package org.sply85.ingest.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Reads how long the song shall be, in seconds: "2:30", "two and a half minutes", "short". */
final class DurationWords {
  private static final String NUMBER = "(" + NumberWords.PATTERN + ")";
  private static final String NOT_WHOLE_SONG =
      "(?![\\s-]*(?:long )?(?:intro|outro|solo|break|bridge|build|ending|loop|delay|ago|later"
          + "|(?<!long )in\\b(?! (?:length|duration|total|all))"
          + "|mark|fade|rest|of silence|verse|chorus|hook|drop|am\\b|pm\\b|a\\.m|p\\.m|o'clock))";
  private static final Pattern CLOCK =
      Pattern.compile("(?<![\\d:.])(\\d{1,2}):([0-5]\\d)(?![\\d:])" + NOT_WHOLE_SONG);
  private static final Pattern MINUTES =
      Pattern.compile(
          NUMBER
              + "(\\s+and[\\s-]a[\\s-]half|[\\s-]and[\\s-]a[\\s-]half|\\s?½|\\s1/2)?[\\s-]*"
              + "(?:minutes?|mins?|m(?=\\d))\\b"
              + "(?:[\\s,]*(?:and )?"
              + NUMBER
              + "[\\s-]*(?:seconds?|secs?|s)\\b)?"
              + NOT_WHOLE_SONG);
  private static final Pattern MINUTES_SHORT =
      Pattern.compile("(?<![\\d.,])(\\d{1,2})m\\s?([0-5]?\\d)s?\\b");
  private static final Pattern HALVES =
      Pattern.compile(
          "\\b(?:(a minute and a half)|(half[\\s-]a[\\s-]minute|half[\\s-]minute)"
              + "|(a minute long|a[\\s-]minute[\\s-]long))\\b");
  private static final Pattern SECONDS =
      Pattern.compile(NUMBER + "[\\s-]*(?:seconds?|secs?)\\b" + NOT_WHOLE_SONG);
  private static final Pattern OF_A_SONG =
      Pattern.compile("^[\\s-]*(?:long|of\\b|song|track|piece|jingle|in (?:length|duration))");
  private static final Pattern HOURS =
      Pattern.compile(NUMBER + "[\\s-]*(?:hours?|hrs?)\\b[\\s-](?:long|song|track|mix|version)\\b");
  private static final Pattern NOT_A_LENGTH =
      Pattern.compile(
          "\\b(?:after|(?<!in )at|within|first|last|final|every|until|till|per|in the|for the"
              + "|next)\\s+(?:about |around |the )?$");
  private static final Pattern BARS =
      Pattern.compile(
          NUMBER + "[\\s-](?:bars?|measures?)\\b(?![\\s-]*(?:blues|intro|outro|solo|loop|phrase))");
  private static final Map<Pattern, Double> WORDS = words();

  private static final String PIECE =
      "(?:song|track|piece|tune|number|composition|version|recording)";

  private DurationWords() {}

  private static Map<Pattern, Double> words() {
    String piece = "(?:\\w+ ){0,2}?" + PIECE + "s?\\b";
    Map<Pattern, Double> words = new LinkedHashMap<>();
    words.put(Pattern.compile("\\bvery short\\b|\\bjingle\\b|\\bsnippet\\b"), 30.0);
    words.put(
        Pattern.compile(
            "\\bshort "
                + piece
                + "|\\bkeep it short\\b|\\bshort and\\b|(?:(?<=, )|^)short(?=\\s*(?:[,.;!]|$))"),
        80.0);
    words.put(Pattern.compile("\\bradio[\\s-]edit\\b"), 190.0);
    words.put(Pattern.compile("\\bvery long\\b"), 420.0);
    words.put(Pattern.compile("\\b(?:long|extended) " + piece + "|\\bextended mix\\b"), 300.0);
    return words;
  }

  /** The stated length in seconds, unchecked. */
  static Optional<Attribute<Double>> stated(PromptText text) {
    return find(text, HOURS)
        .map(m -> seconds(text, m, 3600 * NumberWords.value(m.group(1))))
        .or(() -> find(text, CLOCK).map(m -> seconds(text, m, clock(m.group(1), m.group(2)))))
        .or(() -> find(text, MINUTES).map(m -> seconds(text, m, minutes(m))))
        .or(
            () ->
                find(text, MINUTES_SHORT).map(m -> seconds(text, m, clock(m.group(1), m.group(2)))))
        .or(() -> text.find(HALVES).map(m -> seconds(text, m, halves(m))))
        .or(() -> findSeconds(text).map(m -> seconds(text, m, NumberWords.value(m.group(1)))));
  }

  /** The length in seconds that a word like "short" asks for. */
  static Optional<Attribute<Double>> inferred(PromptText text) {
    return WORDS.entrySet().stream()
        .flatMap(
            e ->
                text
                    .find(e.getKey())
                    .map(m -> Attribute.inferred(e.getValue(), text.words(m)))
                    .stream())
        .findFirst();
  }

  /** The stated number of bars. */
  static Optional<Attribute<Double>> bars(PromptText text) {
    return find(text, BARS)
        .map(m -> Attribute.stated(NumberWords.value(m.group(1)), text.words(m)));
  }

  /** Seconds of {@code m:ss}. */
  static double clock(String minutes, String seconds) {
    return 60 * Double.parseDouble(minutes) + Double.parseDouble(seconds);
  }

  private static double minutes(Matcher m) {
    double half = m.group(2) == null ? 0 : 30;
    double seconds = m.group(3) == null ? 0 : NumberWords.value(m.group(3));
    return 60 * NumberWords.value(m.group(1)) + half + seconds;
  }

  private static double halves(Matcher m) {
    return m.group(1) != null ? 90 : m.group(2) != null ? 30 : 60;
  }

  private static Attribute<Double> seconds(PromptText text, Matcher m, double seconds) {
    return Attribute.stated(seconds, text.words(m));
  }

  private static Optional<Matcher> find(PromptText text, Pattern pattern) {
    return find(text, pattern, m -> true);
  }

  /** Seconds, if it may be the song's length: "for one second" never is, "5 seconds long" is. */
  private static Optional<Matcher> findSeconds(PromptText text) {
    return find(
        text,
        SECONDS,
        m ->
            NumberWords.value(m.group(1)) >= Limits.SHORTEST
                || OF_A_SONG.matcher(text.after(m.end())).find());
  }

  private static Optional<Matcher> find(PromptText text, Pattern pattern, Predicate<Matcher> fits) {
    Matcher m = pattern.matcher(text.folded());
    while (m.find()) {
      boolean length =
          !NOT_A_LENGTH.matcher(text.before(m.start())).find() || lengthFollows(text, m);
      if (length && fits.test(m)) {
        return Optional.of(m);
      }
    }
    return Optional.empty();
  }

  private static boolean lengthFollows(PromptText text, Matcher m) {
    return text.after(m.end()).matches("[\\s-]*(?:in (?:length|duration|total)|long)\\b.*");
  }
}
