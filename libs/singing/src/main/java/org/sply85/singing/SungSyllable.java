package org.sply85.singing;

import java.util.List;

/**
 * What is sung on a note.
 *
 * @param phones with exactly one vowel among them
 * @param stress 0 = none, 1 = primary, 2 = secondary
 * @param startsWord whether a word begins here
 */
public record SungSyllable(List<Phone> phones, int stress, boolean startsWord) {
  public SungSyllable {
    phones = List.copyOf(phones);
    long vowels = phones.stream().filter(Phone::vowel).count();
    if (vowels != 1 || phones.contains(Phone.SILENCE)) {
      throw new IllegalArgumentException("a syllable must have one vowel, was " + phones);
    }
    if (stress < 0 || stress > 2) {
      throw new IllegalArgumentException("stress must be in 0..2, was " + stress);
    }
  }

  /** Where the vowel stands among the phones. */
  int nucleus() {
    int at = 0;
    while (!phones.get(at).vowel()) {
      at++;
    }
    return at;
  }
}
