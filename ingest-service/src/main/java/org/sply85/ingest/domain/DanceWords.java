package org.sply85.ingest.domain;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Reads whether one can dance to the song: yes or no. */
final class DanceWords {
  private static final Pattern DANCE =
      Pattern.compile(
          "\\b(?:danceable|(?:easy|good|great|fun) to dance|(?:suit\\w*|made|perfect|great|good) for"
              + " dancing|dance along|get\\w* (?:\\p{L}+ ){0,3}dancing|something to dance to"
              + "|mak(?:e|es|ing) (?:you|people|everyone|us|me)(?: want to)? (?:dance|move))\\b");
  private static final Pattern NO_DANCE =
      Pattern.compile(
          "\\b(?:(?:not|never|hard|difficult|too slow|too fast)(?: \\p{L}+){0,2}? (?:to|for|to be) danc"
              + "|(?:not|hardly|isn't|aren't|non)[\\s-](?:\\p{L}+ )?danceable|undanceable)");

  private DanceWords() {}

  static Optional<Attribute<String>> inferred(PromptText text) {
    Matcher no = NO_DANCE.matcher(text.folded());
    return no.find()
        ? Optional.of(Attribute.inferred("no", text.words(no)))
        : text.find(DANCE).map(m -> Attribute.inferred("yes", text.words(m)));
  }
}
