package org.sply85.singing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Stress;
import org.sply85.lexicon.Syllable;
import org.sply85.lexicon.Word;

/**
 * From the syllables of a score, {@code "ev-", "er"}, to their sounds. Of a word's pronunciations
 * the first with as many syllables as it has notes is sung; if none has, each part is sung as it is
 * spelt. Sounds that are given are sung as they are.
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
    return of(texts, Collections.nCopies(texts.size(), ""));
  }

  /**
   * The sounds of the texts, one for each, where some are given: by a word whose pronunciation was
   * chosen already, so that it is sung as it was counted and rhymed.
   *
   * @param phones of each text in CMUdict's notation, {@code "R OW1"}; blank to look it up
   * @throws IllegalArgumentException if a text without phones can not be sung, or phones are no
   *     syllable
   */
  List<SungSyllable> of(List<String> texts, List<String> phones) {
    List<SungSyllable> syllables = new ArrayList<>();
    int first = 0;
    for (int i = 0; i < texts.size(); i++) {
      if (i + 1 == texts.size() || !texts.get(i).endsWith(GOES_ON)) {
        syllables.addAll(word(texts.subList(first, i + 1), phones.subList(first, i + 1)));
        first = i + 1;
      }
    }
    return syllables;
  }

  private List<SungSyllable> word(List<String> texts, List<String> phones) {
    if (phones.stream().anyMatch(String::isBlank)) {
      return sung(texts.stream().map(SungWords::letters).toList());
    }
    List<SungSyllable> given = new ArrayList<>();
    for (String sounds : phones) {
      given.add(new SungSyllable(syllable(sounds), given.isEmpty()));
    }
    return given;
  }

  private static Syllable syllable(String sounds) {
    List<Phone> phones = new ArrayList<>();
    int vowel = -1;
    Stress stress = Stress.NONE;
    for (String name : sounds.trim().split(" +")) {
      Phone phone = Phone.valueOf(name.replaceAll("[012]$", ""));
      if (phone.isVowel()) {
        if (vowel >= 0) {
          throw new IllegalArgumentException("a syllable must have one vowel, was " + sounds);
        }
        vowel = phones.size();
        stress =
            name.endsWith("1") ? Stress.PRIMARY : name.endsWith("2") ? Stress.SECONDARY : stress;
      }
      phones.add(phone);
    }
    if (vowel < 0) {
      throw new IllegalArgumentException("a syllable must have one vowel, was " + sounds);
    }
    List<Phone> coda = phones.subList(vowel + 1, phones.size());
    return new Syllable(sounds, phones.subList(0, vowel), phones.get(vowel), coda, stress);
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
