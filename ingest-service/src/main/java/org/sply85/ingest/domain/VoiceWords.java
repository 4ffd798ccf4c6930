package org.sply85.ingest.domain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Reads who sings: female, male, duet, choir, or nobody. */
final class VoiceWords {
  static final String INSTRUMENTAL = "instrumental";

  /** Sung, by a voice that is not said. */
  static final String ANY = "any";

  /** The voices that an option may ask for. */
  static final List<String> SINGING = List.of("female", "male", "duet", "choir");

  private static final String SINGS =
      "(?:[\\s-]+\\p{L}+){0,2}?[\\s-]+(?:vocals?|vocalists?|singers?|voices?|sings?|singing|sung"
          + "|lead|rapper|rap)";
  private static final Pattern DUET =
      Pattern.compile(
          "\\bduets?\\b|\\b(?:fe)?male (?:and|&|/|\\+) (?:fe)?male\\b"
              + "|\\b(?:man|boy|guy) and (?:a )?(?:woman|girl)\\b"
              + "|\\b(?:woman|girl) and (?:a )?(?:man|boy|guy)\\b|\\b(?:two|2) (?:singers|voices|vocalists)\\b");
  private static final Pattern NOBODY =
      Pattern.compile(
          "\\b(?:no|without|sans|lacks?|lacking|devoid of|free of|absence of|not have)"
              + "(?: any| the| a)?(?: \\p{L}+)?[\\s-](?:vocals?|vocalists?|voices?|singing|singers?"
              + "|lyrics|words|rapping)\\b"
              + "|\\b(?:vocal[\\s-]free|wordless|no one sings|nobody sings)\\b");
  private static final Pattern INSTRUMENTAL_SONG =
      Pattern.compile(
          "\\binstrumental(?:ly)?\\b(?![\\s-]*(?:intro|break|solo|bridge|section|interlude|outro"
              + "|part|hook|arrangement|performance|ending))");
  private static final Pattern FEMALE =
      Pattern.compile(
          "\\bfemale\\b|\\b(?:wom[ae]n|girl|lady)(?:'?s)?"
              + SINGS
              + "\\b|\\b(?:sung|vocals) by (?:a |my )?(?:\\p{L}+ )?(?:woman|girl|female)\\b"
              + "|\\b(?:girl[\\s-](?:group|band)|songstress|soprano(?! sax)|mezzo|diva|her voice)\\b");
  private static final Pattern MALE =
      Pattern.compile(
          "\\bmale\\b|\\b(?:m[ae]n|boy|guy)(?:'?s)?"
              + SINGS
              + "\\b|\\b(?:sung|vocals) by (?:a |my )?(?:\\p{L}+ )?(?:man|boy|guy|male)\\b"
              + "|\\b(?:boy[\\s-]band|crooner|his voice|baritone(?! (?:sax|guitar|horn))|tenor(?! (?:sax"
              + "|horn)))");
  private static final Pattern CHOIR =
      Pattern.compile("\\b(?:choirs?|choral|a cappella|acappella|children's chorus)\\b");
  private static final Pattern SUNG =
      Pattern.compile(
          "\\b(?:vocals?|vocalists?|singers?|singing|sings|sung|lyrics|rapper|rapping|rapped)\\b");

  private VoiceWords() {}

  /** The stated voice, or {@link #ANY} when the song is sung by whomever. */
  static Optional<Attribute<String>> stated(PromptText text) {
    return match(text, NOBODY, INSTRUMENTAL)
        .or(() -> match(text, DUET, "duet"))
        .or(() -> one(text))
        .or(() -> match(text, INSTRUMENTAL_SONG, INSTRUMENTAL))
        .or(() -> match(text, CHOIR, "choir"))
        .or(() -> match(text, SUNG, ANY));
  }

  private static Optional<Attribute<String>> one(PromptText text) {
    Optional<Attribute<String>> female = match(text, FEMALE, "female");
    Optional<Attribute<String>> male = match(text, MALE, "male");
    return female.isPresent() && male.isPresent()
        ? female.map(f -> Attribute.stated("duet", f.evidence() + ", " + male.get().evidence()))
        : female.or(() -> male);
  }

  private static Optional<Attribute<String>> match(PromptText text, Pattern words, String voice) {
    return text.find(words).map(m -> Attribute.stated(voice, text.words(m)));
  }
}
