package org.sply85.ingest.domain;

import java.util.Optional;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Reads how the energy goes over the song: it builds, stays calm, or is an anthem. */
final class EnergyWords {
  static final String STANDARD = "standard";
  static final String CALM = "calm";

  private static final Pattern BUILDS =
      Pattern.compile(
          "\\b(?:builds?(?:ing)?(?: up| to| into| slowly| gradually)+|build[\\s-]?up"
              + "|slow[\\s-](?:build|burn)\\w*|slowly builds?|(?:gradually|slowly) (?:builds?"
              + "|rises?|grows?|intensif\\w+)|(?:rises?|grows?|swells?|intensif\\w+)"
              + " (?:slowly|gradually|to|into|towards?)|crescendo"
              + "|starts? (?:quiet|soft|small|slow)\\w* (?:and|then|but))");
  private static final Pattern CALM_THROUGHOUT =
      Pattern.compile(
          "\\b(?:(?:quiet|calm|soft|gentle|mellow|peaceful|low-key|subdued|understated)(?:ly)?"
              + "(?: and (?:quiet|calm|soft|gentle|mellow))?"
              + " (?:throughout|all the way|from start|the whole|all along|to the end)"
              + "|stays? (?:quiet|calm|soft|gentle|mellow|low))");
  private static final Pattern ANTHEM =
      Pattern.compile("\\b(?:anthem(?:ic|s)?|stadium|arena|singalong|sing-along|sing along)\\b");

  private EnergyWords() {}

  static Optional<Attribute<String>> stated(PromptText text) {
    return match(text, BUILDS, "builds")
        .or(() -> match(text, CALM_THROUGHOUT, CALM))
        .or(() -> match(text, ANTHEM, "anthem"));
  }

  private static Optional<Attribute<String>> match(PromptText text, Pattern words, String shape) {
    return text.find(words).map(m -> Attribute.stated(shape, text.words(m)));
  }
}
