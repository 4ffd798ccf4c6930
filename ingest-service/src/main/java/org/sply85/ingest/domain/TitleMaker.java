package org.sply85.ingest.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.sply85.contracts.song.Attribute;

/** Makes a title of one to five words, in Title Case: the user's, the topic's, or a free one. */
final class TitleMaker {
  private static final Pattern TITLED =
      Pattern.compile(
          "\\b(?:titled?|entitled|called|named)(?: is|:)?\\s+(?:\"([^\"]{1,120})\""
              + "|'([^']{1,120})')");
  private static final Set<String> SMALL =
      Set.of(
          "a", "an", "the", "and", "or", "but", "nor", "of", "in", "on", "at", "to", "for", "by",
          "with", "from", "as", "into", "over", "my", "your", "our", "his", "her", "their", "that",
          "who", "when", "where", "is", "are", "was", "were", "we", "i", "he", "she", "they", "it");
  private static final Set<String> LOWER =
      Set.of(
          "a", "an", "the", "and", "or", "but", "of", "in", "on", "at", "to", "for", "by", "with",
          "from");
  // A title is printed without its prompt, so it stays clean even where the prompt is not.
  private static final Pattern UNFIT =
      Pattern.compile(
          "fuck|shit|bitch|cunt|nigg|fagg|whore|slut|rape|rapist|nazi|hitler|porn|penis|vagina"
              + "|dick|cock|pussy|bastard|asshole|\\bass\\b|kill|murder|suicid|terroris|genocid",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}\\p{M}' -]+");
  private static final int MOST_WORDS = 5;
  private static final int MOST_CHARS = 60;

  private static final List<List<String>> FIRST_WORDS =
      List.of(
          List.of("Golden", "Bright", "Open", "Summer", "Electric", "Wild", "Rising", "Morning"),
          List.of("Quiet", "Gentle", "Silver", "Slow", "Evening", "Warm", "Paper", "Garden"),
          List.of(
              "Burning", "Broken", "Midnight", "Restless", "Iron", "Black", "Distant", "Stormy"),
          List.of("Hollow", "Blue", "Winter", "Faded", "Empty", "Autumn", "Falling", "Silent"));
  private static final List<String> SECOND_WORDS =
      List.of(
          "Skies", "Lights", "River", "Streets", "Rooms", "Hours", "Horizon", "Letters", "Water",
          "Windows", "Road", "Island", "Stars", "Season", "Signals", "Harbor");

  private TitleMaker() {}

  /** The title that the prompt names in quotation marks. */
  static Optional<Attribute<String>> stated(PromptText text) {
    return text.find(TITLED)
        .map(
            m -> {
              int group = m.group(1) != null ? 1 : 2;
              Span span = new Span(m.start(group), m.end(group));
              return Attribute.stated(text.words(span), text.words(m));
            })
        .filter(title -> !title.value().isBlank());
  }

  /**
   * A title from the topic's words; at most five, not ending with a small word.
   *
   * @return empty if the topic does not make a fit title
   */
  static Optional<String> fromTopic(String topic) {
    if (!PLAIN.matcher(topic.replace('’', '\'').replace(",", "")).matches()
        || UNFIT.matcher(topic).find()) {
      return Optional.empty();
    }
    List<String> words = words(topic);
    int comma = topic.indexOf(',');
    if (words.size() > MOST_WORDS && comma > 0) {
      words = words(topic.substring(0, comma)); // "my daughter Lily, she turns five"
    }
    shorten(words);
    while (words.size() > 1 && small(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    String title = titleCase(words);
    return title.isBlank() || title.length() > MOST_CHARS ? Optional.empty() : Optional.of(title);
  }

  private static List<String> words(String topic) {
    return new ArrayList<>(Arrays.asList(topic.replace(",", "").trim().split("\\s+")));
  }

  /** Keeps five words, and no half of a phrase: "Growing Up", not "Growing Up in a Small". */
  private static void shorten(List<String> words) {
    if (words.size() <= MOST_WORDS) {
      return;
    }
    words.subList(MOST_WORDS, words.size()).clear();
    for (int i = MOST_WORDS - 1; i >= 2; i--) {
      if (LOWER.contains(words.get(i).toLowerCase(Locale.ROOT))) {
        words.subList(i, words.size()).clear();
      }
    }
  }

  /** A free title that suits the mood. */
  static String free(double valence, double arousal, SplittableRandom random) {
    List<String> first = FIRST_WORDS.get((valence < 0 ? 2 : 0) + (arousal < 0 ? 1 : 0));
    return first.get(random.nextInt(first.size()))
        + " "
        + SECOND_WORDS.get(random.nextInt(SECOND_WORDS.size()));
  }

  private static boolean small(String word) {
    return SMALL.contains(word.toLowerCase(Locale.ROOT));
  }

  private static String titleCase(List<String> words) {
    List<String> cased = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      boolean keepLow = i > 0 && LOWER.contains(word.toLowerCase(Locale.ROOT));
      int first = word.offsetByCodePoints(0, word.isEmpty() ? 0 : 1);
      String head = word.substring(0, first);
      cased.add(keepLow ? word : head.toUpperCase(Locale.ROOT) + word.substring(first));
    }
    return String.join(" ", cased);
  }
}
