package org.sply85.ingest.domain;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Reads how the chords move: few that come round, as in hits, or more of them, as in ballads. */
final class HarmonyWords {
  static final String PLAIN = "plain";
  static final String RICH = "rich";

  private static final String CHORDS =
      "[\\s-]+(?:\\p{L}+[\\s-]+)?(?:harmon(?:y|ies)|chords?|chord changes|changes|progressions?)\\b";
  private static final Pattern RICH_WORDS =
      Pattern.compile(
          "\\b(?:rich(?:er)?|lush|complex|sophisticated|jazzy|elaborate|colou?rful|many|advanced"
              + "|varied|dense)"
              + CHORDS
              + "|\\b(?:mando|canto|c)[\\s-]?pop\\b");
  private static final Pattern PLAIN_WORDS =
      Pattern.compile(
          "\\b(?:simple|plain|basic|sparse|minimal|repetitive|(?:just |only )?(?:two|three|four|2|3|4)"
              + "|few)"
              + CHORDS);
  private static final Set<String> RICH_STYLES = Set.of("ballad", "rnb", "jazz");

  private HarmonyWords() {}

  static Optional<Attribute<String>> stated(PromptText text) {
    return text.find(RICH_WORDS)
        .map(m -> Attribute.stated(RICH, text.words(m)))
        .or(() -> text.find(PLAIN_WORDS).map(m -> Attribute.stated(PLAIN, text.words(m))));
  }

  /** What is usual in the style of that name. */
  static String usual(String style) {
    return RICH_STYLES.contains(style) ? RICH : PLAIN;
  }
}
