package org.sply85.prompt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts a prompt into words, commas and sentences, the same when the network learns and when it is
 * used.
 */
final class PromptWords {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}]+(?:#|(?:['/&][\\p{L}\\p{N}]+)*)|,|[.;!?\\n\u0001]");
  static final String COMMA = ",";
  private static final int LONGEST = 32; // letters of a word that are looked at

  private PromptWords() {}

  /**
   * A word.
   *
   * @param text lower case; a number reads 0 unless it is a meter
   * @param start index of its first char in the prompt
   * @param end index after its last char
   * @param sentence number of its sentence, from 0
   */
  record Word(String text, int start, int end, int sentence) {}

  static List<Word> of(String prompt) {
    List<Word> words = new ArrayList<>();
    Matcher m = WORD.matcher(prompt);
    int sentence = 0;
    while (m.find()) {
      if (m.group().equals(COMMA) || Character.isLetterOrDigit(prompt.codePointAt(m.start()))) {
        words.add(new Word(plain(m.group()), m.start(), m.end(), sentence));
      } else {
        sentence++;
      }
    }
    return words;
  }

  private static String plain(String word) {
    if (word.chars().allMatch(Character::isDigit)) {
      return "0";
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.substring(0, Math.min(LONGEST, lower.length()));
  }
}
