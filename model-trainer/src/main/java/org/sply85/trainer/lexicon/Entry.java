package org.sply85.trainer.lexicon;

import java.util.List;
import java.util.stream.Collectors;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Sound;

/** A word to learn from: letters a to z and apostrophes. */
record Entry(String letters, List<Sound> sounds) {
  List<Phone> phones() {
    return sounds.stream().map(Sound::phone).toList();
  }

  /** One digit of CMUdict's a vowel. */
  String stress() {
    return sounds.stream()
        .filter(s -> s.phone().isVowel())
        .map(s -> String.valueOf(s.stress().ordinal()))
        .collect(Collectors.joining());
  }
}
