package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.List;

/** What the stress model sees of a word: its ends, its vowels, its weights. */
public final class StressFeatures {
  private StressFeatures() {}

  /** The features of a word with a pattern of stress, one digit of CMUdict's a vowel. */
  public static int[] of(String letters, List<Phone> phones, String pattern) {
    List<Integer> features = new ArrayList<>();
    int shape = pattern.hashCode();
    for (int length = 0; length <= 5; length++) {
      int from = Math.max(0, letters.length() - length);
      features.add(hash(1 + length, shape, letters.substring(from).hashCode()));
      int to = Math.min(letters.length(), length);
      features.add(hash(11 + length, shape, letters.substring(0, to).hashCode()));
    }
    int vowels = 0;
    int consonants = 0;
    StringBuilder frame = new StringBuilder();
    for (Phone phone : phones) {
      if (phone.isConsonant()) {
        consonants++;
        continue;
      }
      int fromEnd = pattern.length() - vowels;
      int stress = pattern.charAt(vowels);
      features.add(hash(21, stress, phone.ordinal()));
      features.add(hash(22, stress, phone.ordinal() + 100 * fromEnd));
      features.add(hash(23, stress, phone.ordinal() + 100 * vowels + 10_000 * consonants));
      frame.append(phone.isShort() ? 's' : 'l').append(Math.min(2, consonants));
      consonants = 0;
      vowels++;
    }
    features.add(hash(24, shape, frame.append(Math.min(3, consonants)).toString().hashCode()));
    return features.stream().mapToInt(i -> i).toArray();
  }

  private static int hash(int kind, int a, int b) {
    return SpellingFeatures.mix(SpellingFeatures.mix(kind, a), b);
  }
}
