package org.sply85.lexicon;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which consonants may begin a syllable in English. */
final class Onsets {
  private static final Set<List<Phone>> CLUSTERS =
      List.of(
              "P L", "P R", "P Y", "B L", "B R", "B Y", "T R", "T W", "D R", "D W", "K L", "K R",
              "K W", "K Y", "G L", "G R", "G W", "F L", "F R", "F Y", "V Y", "TH R", "TH W", "SH R",
              "HH Y", "HH W", "M Y", "S P", "S T", "S K", "S M", "S N", "S F", "S L", "S W",
              "S P L", "S P R", "S P Y", "S T R", "S K R", "S K W", "S K Y", "S K L")
          .stream()
          .map(s -> Sound.parse(s).stream().map(Sound::phone).toList())
          .collect(Collectors.toUnmodifiableSet());

  private Onsets() {}

  static boolean legal(List<Phone> consonants) {
    return switch (consonants.size()) {
      case 0 -> true;
      case 1 -> consonants.get(0) != Phone.NG;
      default -> CLUSTERS.contains(consonants);
    };
  }
}
