package org.sply85.local.lyrics;

import java.util.List;

/**
 * A sung line as the evaluation sees it.
 *
 * @param section label of its section
 * @param role verse, chorus, ...
 * @param rhyme letter that was planned; X or T if it need not rhyme
 * @param by who proposed it; empty if not known
 * @param text as it is printed
 * @param words in order
 * @param melismas notes in it without a syllable of their own
 */
record SheetLine(
    String section,
    String role,
    String rhyme,
    String by,
    String text,
    List<SheetWord> words,
    int melismas) {
  SheetLine {
    words = List.copyOf(words);
  }

  /**
   * A word.
   *
   * @param spelling as it is said, lower case
   * @param places of its syllables in the bar: 0 beat one, 1 the middle of the bar, 2 other beats,
   *     3 off-beat eighths, 4 the rest
   */
  record SheetWord(String spelling, List<Integer> places) {
    SheetWord {
      places = List.copyOf(places);
    }
  }

  int syllables() {
    return words.stream().mapToInt(w -> w.places().size()).sum();
  }

  List<String> spellings() {
    return words.stream().map(SheetWord::spelling).toList();
  }
}
