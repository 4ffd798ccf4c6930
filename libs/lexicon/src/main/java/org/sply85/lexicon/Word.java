package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * A word as it is pronounced.
 *
 * @param spelling as it was given
 * @param syllables at least one
 */
public record Word(String spelling, List<Syllable> syllables) {
  public Word {
    if (syllables.isEmpty()) {
      throw new IllegalArgumentException("a word must have a syllable, " + spelling + " had none");
    }
    syllables = List.copyOf(syllables);
  }

  /** All its phones, in order. */
  public List<Phone> phones() {
    return syllables.stream().flatMap(s -> s.phones().stream()).toList();
  }

  /** Index of the syllable with primary stress; that of the first if none is marked. */
  public int stressedSyllable() {
    for (int i = 0; i < syllables.size(); i++) {
      if (syllables.get(i).stressed()) {
        return i;
      }
    }
    return 0;
  }

  /** The phones that a perfect rhyme shares: from the last stressed vowel to the end. */
  public List<Phone> rhymePart() {
    int from = rhymeSyllable();
    List<Phone> part = new ArrayList<>();
    part.add(syllables.get(from).nucleus());
    part.addAll(syllables.get(from).coda());
    for (Syllable syllable : syllables.subList(from + 1, syllables.size())) {
      part.addAll(syllable.phones());
    }
    return List.copyOf(part);
  }

  /** The consonants just before the rhyme, which must differ in a good rhyme. */
  List<Phone> rhymeOnset() {
    return syllables.get(rhymeSyllable()).onset();
  }

  private int rhymeSyllable() {
    for (int i = syllables.size() - 1; i >= 0; i--) {
      if (syllables.get(i).stress() != Stress.NONE) {
        return i;
      }
    }
    return syllables.size() == 1 ? 0 : stressedSyllable();
  }
}
