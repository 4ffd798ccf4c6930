package org.sply85.ingest.domain;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Reads the meter: "6/8", "waltz", "in three-four". */
final class MeterWords {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "(?<![\\d/.,])(1?\\d)\\s?/\\s?(2|4|8|16)(?![\\d/])(?!\\s*(?:of|cup|inch|stars?"
              + "|mile)\\b)");
  private static final Pattern SPEAKS_OF_METER =
      Pattern.compile("\\b(?:in|time|meter|metre|signature|measure|groove|beat|rhythm)\\b");
  private static final Map<Pattern, String> WORDS = words();

  private MeterWords() {}

  private static Map<Pattern, String> words() {
    Map<Pattern, String> words = new LinkedHashMap<>();
    words.put(Pattern.compile("\\bthree[\\s-](?:four|quarters?)(?:[\\s-]time)?\\b"), "3/4");
    words.put(Pattern.compile("\\bsix[\\s-]eight(?:[\\s-]time)?\\b"), "6/8");
    words.put(Pattern.compile("\\btwelve[\\s-]eight(?:[\\s-]time)?\\b"), "12/8");
    words.put(Pattern.compile("\\bfour[\\s-](?:four|quarter)(?:[\\s-]time)?\\b"), "4/4");
    words.put(Pattern.compile("\\bfive[\\s-]four(?:[\\s-]time)?\\b"), "5/4");
    words.put(Pattern.compile("\\bseven[\\s-]eight(?:[\\s-]time)?\\b"), "7/8");
    words.put(Pattern.compile("\\bwaltz(?:es|ing|y|[\\s-]time)?\\b"), "3/4");
    words.put(Pattern.compile("\\b(?:triple[\\s-](?:meter|metre|time))\\b"), "3/4");
    words.put(Pattern.compile("\\b(?:common[\\s-]time|cut[\\s-]time|alla breve)\\b"), "4/4");
    words.put(Pattern.compile("\\bfour[\\s-](?:on|to)[\\s-]the[\\s-]floor\\b"), "4/4");
    words.put(Pattern.compile("\\b(?:jig|compound (?:meter|metre|time))\\b"), "6/8");
    return words;
  }

  /** The stated meter as written, whether or not songs can be made in it. */
  static Optional<Attribute<String>> stated(PromptText text) {
    Matcher m = WRITTEN.matcher(text.folded());
    while (m.find()) {
      String meter = m.group(1) + "/" + m.group(2);
      if (!Negation.before(text, m.start())
          && (Meters.madeIn(meter).isPresent() || speaksOfMeter(text, m))) {
        return Optional.of(Attribute.stated(meter, text.words(m)));
      }
    }
    return WORDS.entrySet().stream()
        .flatMap(
            e ->
                text
                    .find(e.getKey())
                    .map(found -> Attribute.stated(e.getValue(), text.words(found)))
                    .stream())
        .findFirst();
  }

  private static boolean speaksOfMeter(PromptText text, Matcher m) {
    String before = text.before(m.start());
    String after = text.after(m.end());
    return SPEAKS_OF_METER
        .matcher(
            before.substring(Math.max(0, before.length() - 16))
                + " "
                + after.substring(0, Math.min(16, after.length())))
        .find();
  }
}
