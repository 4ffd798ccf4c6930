package org.sply85.singing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Syllable;
import org.sply85.lexicon.Word;

/**
 * From the syllables of a score, {@code "ev-", "er"}, to their sounds. Of a word's pronunciations
 * the first with as many syllables as it has notes is sung; if none has, each part is sung as it is
 * spelt.
 */
final class SungWords {
  private static final String GOES_ON = "-";

  private final Lexicon lexicon;

  SungWords(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * The sounds of the texts, one for each.
   *
   * @throws IllegalArgumentException if a text can not be sung: it holds no Latin letter
   */
  List<SungSyllable> of(List<String> texts) {
    List<SungSyllable> syllables = new ArrayList<>();
    List<String> word = new ArrayList<>();
    for (String text : texts) {
      word.add(letters(text));
      if (!text.endsWith(GOES_ON)) {
        syllables.addAll(sung(word));
        word.clear();
      }
    }
    if (!word.isEmpty()) {
      syllables.addAll(sung(word));
    }
    return syllables;
  }

  /** Without punctuation and the hyphen at the end. */
  private static String letters(String text) {
    String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}'\u2019]", "");
    if (letters.replaceAll("['\u2019]", "").isEmpty()) {
      throw new IllegalArgumentException(
          "a syllable must have a letter to be sung, was \"" + text + "\"");
    }
    return letters;
  }

  private List<SungSyllable> sung(List<String> parts) {
    Optional<Word> fitting =
        lexicon.variants(String.join("", parts)).stream()
            .filter(w -> w.syllables().size() == parts.size())
            .findFirst();
    List<SungSyllable> sung = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Syllable sounds =
          fitting.isPresent() ? fitting.get().syllables().get(i) : spelt(parts.get(i));
      sung.add(new SungSyllable(sounds, i == 0));
    }
    return sung;
  }

  // Of several vowels that a part may be guessed to have, the stressed one is held.
  private Syllable spelt(String part) {
    Word word = lexicon.pronounce(part);
    return word.syllables().get(word.stressedSyllable());
  }
}
