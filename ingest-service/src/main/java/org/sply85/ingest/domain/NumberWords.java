package org.sply85.ingest.domain;

import java.util.Comparator;
import java.util.List;

/** Numbers as people write them: 96, 2.5, three, ninety-six, a hundred and twenty. */
final class NumberWords {
  private static final List<String> ONES =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen");
  private static final List<String> TENS =
      List.of("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  private static final String BELOW_HUNDRED =
      "(?:(?:%s)(?:[\\s-](?:%s))?|%s)"
          .formatted(
              String.join("|", TENS),
              String.join("|", ONES.subList(1, 10)),
              String.join("|", ONES.subList(1, 20).stream().sorted(longestFirst()).toList()));

  /** Matches one number, without a group. */
  static final String PATTERN =
      "(?:(?<![\\p{L}\\d.,])\\d{1,6}(?:[.,]\\d{1,3})?|\\b(?:(?:an?|one|two)[\\s-])?hundred"
          + "(?:[\\s-]and)?(?:[\\s-]"
          + BELOW_HUNDRED
          + ")?\\b|\\b"
          + BELOW_HUNDRED
          + "\\b)";

  private NumberWords() {}

  private static Comparator<String> longestFirst() {
    return Comparator.comparingInt(String::length).reversed();
  }

  /**
   * The number that {@link #PATTERN} matched. A comma before three digits groups thousands, else it
   * is a decimal comma.
   */
  static double value(String words) {
    if (Character.isDigit(words.charAt(0))) {
      boolean thousands = words.matches("\\d{1,3},\\d{3}");
      return Double.parseDouble(words.replace(",", thousands ? "" : "."));
    }
    double sum = 0;
    for (String word : words.split("[\\s-]+")) {
      if (word.equals("hundred")) {
        sum = 100 * Math.max(1, sum);
      } else if (ONES.contains(word)) {
        sum += ONES.indexOf(word);
      } else if (TENS.contains(word)) {
        sum += 10 * (TENS.indexOf(word) + 2);
      }
    }
    return sum;
  }
}
