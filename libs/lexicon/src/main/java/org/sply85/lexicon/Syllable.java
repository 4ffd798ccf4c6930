package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A syllable of a word.
 *
 * @param text the letters of the word that spell it; the texts of a word's syllables make the word
 * @param onset consonants before the vowel, in order
 * @param nucleus the vowel
 * @param coda consonants after the vowel, in order
 */
public record Syllable(
    String text, List<Phone> onset, Phone nucleus, List<Phone> coda, Stress stress) {
  public Syllable {
    if (!nucleus.isVowel()) {
      throw new IllegalArgumentException("nucleus must be a vowel, was " + nucleus);
    }
    onset = List.copyOf(onset);
    coda = List.copyOf(coda);
  }

  /** All its phones, in order. */
  public List<Phone> phones() {
    List<Phone> phones = new ArrayList<>(onset);
    phones.add(nucleus);
    phones.addAll(coda);
    return List.copyOf(phones);
  }

  public boolean stressed() {
    return stress == Stress.PRIMARY;
  }
}
