package org.sply85.ingest.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;
import org.sply85.contracts.song.PartStyle;
import org.sply85.style.StyleBasics;

/**
 * Reads which parts of the band shall play as another style does: "jazz with trap drums", "a folk
 * song with house bass", "rock with a reggae-style bass line".
 */
final class PartStyleWords {
  private static final Map<String, String> NOUNS = nouns();
  private static final String WAY =
      "(?:(?:style|styled|type|flavou?red|inspired|influenced|infused|tinged|like|sounding)[\\s-]+)?";
  private static final String KIND =
      "(?:(?:\\p{L}+ing|slap|live|real|programmed|electric|electronic|acoustic|upright|synth|deep|fat|heavy"
          + "|big|hard|soft|punchy|clean|distorted|muted|picked|strummed|brushed|four-on-the-floor"
          + "|off-?beat|syncopated|lead|rhythm|string)[\\s-]+)?";
  private static final Pattern PART_FOLLOWS =
      Pattern.compile("^[\\s-]*" + WAY + KIND + "(" + String.join("|", NOUNS.keySet()) + ")\\b");
  private static final Pattern PART_BEFORE =
      Pattern.compile(
          "\\b("
              + String.join("|", NOUNS.keySet())
              + ") (?:(?:play(?:ed|ing|s)? )?(?:in|like in|as in|from)) (?:an? |the )?(?:style of )?$");
  // Words before an instrument that say how it is built, or little at all.
  private static final Set<String> PLAIN =
      Set.of(
          "acoustic",
          "classical",
          "electronic",
          "electro",
          "electric",
          "alternative",
          "ambient",
          "campfire",
          "club",
          "epic",
          "festival",
          "garage",
          "lounge",
          "orchestral",
          "orchestra",
          "symphonic",
          "soundtrack",
          "trailer",
          "shuffle",
          "swing",
          "slow song");

  private PartStyleWords() {}

  // Longest first, so that "bass line" is not taken for "bass".
  private static Map<String, String> nouns() {
    Map<String, String> nouns = new LinkedHashMap<>();
    nouns.put("drum (?:kit|set|beat|pattern|groove|machine|part|loop)s?", "drums");
    nouns.put("drum(?:s|ming|mer)?", "drums");
    nouns.put("(?:break|back)?beats?", "drums");
    nouns.put("(?:grooves?|percussion|hi-?hats?|hats|snares?|kicks?)", "drums");
    nouns.put("(?:sub-?)?bass(?:es)?(?:[\\s-]?(?:lines?|guitar|riffs?))?", "bass");
    nouns.put("808s?", "bass");
    nouns.put("(?:piano|organ|synth|keyboard)(?:s|[\\s-](?:part|riff|chord)s?)?", "keys");
    nouns.put("(?:keys|pads?|rhodes|synthesi[sz]ers?)", "keys");
    nouns.put("guitar(?:s|[\\s-](?:part|riff|lick)s?)?", "guitar");
    nouns.put("(?:riffs?|licks?|strumming)", "guitar");
    nouns.put("(?:strings?(?:[\\s-](?:section|part)s?)?|violins?|cellos?)", "strings");
    return nouns;
  }

  /**
   * The parts, in the order they are named; none that play in the song's own style anyway.
   *
   * @param song the song's style
   */
  static Optional<Attribute<List<PartStyle>>> stated(PromptText text, StyleBasics song) {
    Map<String, PartStyle> parts = new LinkedHashMap<>();
    StringJoiner evidence = new StringJoiner(", ");
    for (Phrases.Found<StyleBasics> found : StyleWords.wanted(text)) {
      Optional<Part> part = part(text, found.span());
      boolean denied = Negation.before(text, found.span().start());
      boolean other = !found.meaning().equals(song) && !denied;
      if (other && part.isPresent() && !parts.containsKey(part.get().name())) {
        String name = part.get().name();
        parts.put(name, new PartStyle(name, found.meaning().name()));
        evidence.add(text.words(part.get().words()));
      }
    }
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(Attribute.stated(List.copyOf(parts.values()), evidence.toString()));
  }

  /** Whether the style is named after a part: "drums in rock style". */
  static boolean namedAfter(PromptText text, Span style) {
    return PART_BEFORE.matcher(text.before(style.start())).find();
  }

  private record Part(String name, Span words) {}

  private static Optional<Part> part(PromptText text, Span style) {
    String name = text.folded().substring(style.start(), style.end());
    if (PLAIN.contains(name)) {
      return Optional.empty();
    }
    if (name.matches(".* beats?")) {
      return Optional.of(new Part("drums", style));
    }
    Matcher follows = PART_FOLLOWS.matcher(text.after(style.end()));
    if (follows.find()) {
      Span words = new Span(style.start(), style.end() + follows.end());
      return Optional.of(new Part(named(follows.group(1)), words));
    }
    Matcher before = PART_BEFORE.matcher(text.before(style.start()));
    if (before.find()) {
      int from = style.start() - (text.before(style.start()).length() - before.start());
      return Optional.of(new Part(named(before.group(1)), new Span(from, style.end())));
    }
    return Optional.empty();
  }

  private static String named(String noun) {
    return NOUNS.entrySet().stream()
        .filter(n -> noun.matches(n.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseThrow();
  }
}
