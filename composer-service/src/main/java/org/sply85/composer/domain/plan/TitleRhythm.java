package org.sply85.composer.domain.plan;

import java.util.Locale;

/** How many syllables a title has, by its groups of vowels. */
final class TitleRhythm {
  private static final String VOWELS = "aeiouyàáâäãåèéêëìíîïòóôöõùúûüœæ";

  private TitleRhythm() {}

  /** At least 1. */
  static int syllables(String title) {
    int syllables = 0;
    for (String word : title.toLowerCase(Locale.ROOT).split("[^\\p{L}']+")) {
      syllables += inWord(word);
    }
    return Math.max(1, syllables);
  }

  private static int inWord(String word) {
    int groups = 0;
    boolean inVowel = false;
    for (int i = 0; i < word.length(); i++) {
      boolean vowel = VOWELS.indexOf(word.charAt(i)) >= 0;
      groups += vowel && !inVowel ? 1 : 0;
      inVowel = vowel;
    }
    boolean silentE =
        word.endsWith("e") && groups > 1 && !word.endsWith("le") && !word.endsWith("ee");
    return word.isEmpty() ? 0 : Math.max(1, groups - (silentE ? 1 : 0));
  }
}
