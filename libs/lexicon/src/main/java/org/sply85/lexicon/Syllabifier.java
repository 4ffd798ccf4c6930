package org.sply85.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Splits words into syllables: between two vowels, the second takes as many consonants as may begin
 * an English syllable (the maximal onset principle). The spelling is split where the sounds are,
 * but between doubled consonants, as dictionaries do.
 */
final class Syllabifier {
  /** Two letters for one sound, which a syllable may begin with. */
  private static final Set<String> TOGETHER =
      Set.of("th", "sh", "ch", "ph", "kn", "wr", "wh", "gh");

  private final Spellings spellings;

  Syllabifier(Spellings spellings) {
    this.spellings = spellings;
  }

  /** The syllables of a word of letters a to z and apostrophes. */
  List<Syllable> split(String letters, List<Sound> sounds) {
    List<Phone> phones = sounds.stream().map(Sound::phone).toList();
    List<Integer> starts = starts(phones);
    List<Integer> cuts = cuts(letters, phones, starts);
    List<Syllable> syllables = new ArrayList<>();
    for (int s = 0; s < starts.size(); s++) {
      boolean last = s + 1 == starts.size();
      int to = last ? phones.size() : starts.get(s + 1);
      int nucleus = starts.get(s);
      while (phones.get(nucleus).isConsonant()) {
        nucleus++;
      }
      String text = letters.substring(cuts.get(s), last ? letters.length() : cuts.get(s + 1));
      syllables.add(
          new Syllable(
              text,
              phones.subList(starts.get(s), nucleus),
              phones.get(nucleus),
              phones.subList(nucleus + 1, to),
              sounds.get(nucleus).stress()));
    }
    return syllables;
  }

  /** Index of the first phone of each syllable. */
  private static List<Integer> starts(List<Phone> phones) {
    List<Integer> starts = new ArrayList<>();
    int vowel = -1;
    for (int i = 0; i < phones.size(); i++) {
      if (phones.get(i).isConsonant()) {
        continue;
      }
      int start = vowel < 0 ? 0 : vowel + 1;
      while (vowel >= 0 && !Onsets.legal(phones.subList(start, i))) {
        start++;
      }
      starts.add(start);
      vowel = i;
    }
    return starts;
  }

  /** Index of the first letter of each syllable. */
  private List<Integer> cuts(String letters, List<Phone> phones, List<Integer> starts) {
    int[] ends = spellings.align(letters, phones);
    List<Integer> cuts = new ArrayList<>(List.of(0));
    for (int s = 1; s < starts.size(); s++) {
      int cut = ends.length == 0 ? letters.length() * s / starts.size() : 0;
      while (cut < ends.length && ends[cut] <= starts.get(s)) {
        cut++;
      }
      cut = afterSilent(letters, ends, cut, starts.get(s));
      int least = Math.min(letters.length(), cuts.get(s - 1) + 1);
      int most = Math.max(least, letters.length() - (starts.size() - s));
      cuts.add(Math.max(least, Math.min(most, cut)));
    }
    return cuts;
  }

  private static int afterSilent(String letters, int[] ends, int cut, int start) {
    if (ends.length == 0 || cut >= letters.length()) {
      return cut;
    }
    boolean spansCut = cut > 0 ? ends[cut - 1] < start : 0 < start;
    if (spansCut) {
      return cut + 1; // one letter for the end of this syllable and the start of the next: tax-i
    }
    String around = cut > 0 ? letters.substring(cut - 1, cut + 1) : "";
    if (silentBefore(ends, cut) && TOGETHER.contains(around)) {
      return cut - 1;
    }
    if (around.equals("ck")) {
      return cut + 1;
    }
    boolean silentNext = cut + 2 < letters.length() && silent(ends, cut + 1);
    String pair = silentNext ? letters.substring(cut, cut + 2) : "";
    if (silentNext && pair.charAt(0) == pair.charAt(1)) {
      return cut + 1;
    }
    return pair.equals("ck") ? cut + 2 : cut;
  }

  private static boolean silentBefore(int[] ends, int cut) {
    return cut > 1 && silent(ends, cut - 1);
  }

  private static boolean silent(int[] ends, int letter) {
    return ends[letter] == (letter == 0 ? 0 : ends[letter - 1]);
  }
}
