package org.sply85.local.lyrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sply85.local.lyrics.SheetLine.SheetWord;

class LyricFiguresTest {
  private static SheetLine line(String section, String rhyme, Object... wordsAndPlaces) {
    List<SheetWord> words = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < wordsAndPlaces.length; i += 2) {
      String word = (String) wordsAndPlaces[i];
      List<Integer> places =
          ((String) wordsAndPlaces[i + 1]).chars().mapToObj(c -> c - '0').toList();
      words.add(new SheetWord(word, places));
      text.append(word).append(' ');
    }
    String role = section.replaceAll(" .*", "");
    return new SheetLine(section, role, rhyme, "mould", text.toString().trim(), words, 0);
  }

  private static LyricFigures figures(List<String> topics, int written, SheetLine... lines) {
    return new LyricFigures(
        List.of(new Sheet("a", "", "rain", topics, true, written, List.of(lines))));
  }

  @Test
  void countsStressesOffTheBeats() {
    SheetLine line = line("verse 1", "X", "window", "02", "silver", "32", "rain", "0");
    assertThat(figures(List.of(), 5, line).misplaced()).isEqualTo(0.5);
    assertThat(figures(List.of(), 10, line).sung()).isEqualTo(0.5);
  }

  @Test
  void aWordWithTooFewNotesIsMiscounted() {
    SheetLine right = line("verse 1", "X", "window", "02");
    SheetLine wrong = line("verse 1", "X", "window", "0");
    assertThat(figures(List.of(), 3, right, wrong).counted()).isEqualTo(0.5);
  }

  @Test
  void judgesPairsOfEachSection() {
    LyricFigures figures =
        figures(
            List.of(),
            4,
            line("verse 1", "A", "night", "0"),
            line("verse 1", "A", "light", "0"),
            line("verse 2", "A", "rain", "0"),
            line("verse 2", "A", "table", "02"));
    assertThat(figures.rhymes()).isEqualTo(Map.of(EndRhyme.PERFECT, 1, EndRhyme.NONE, 1));
  }

  @Test
  void versesShareContentWordsOnly() {
    LyricFigures figures =
        figures(
            List.of("rain", "windows", "money"),
            7,
            line("verse 1", "X", "the", "2", "rain", "0", "window", "02"),
            line("verse 2", "X", "the", "2", "rain", "0", "river", "02"));
    assertThat(figures.overlap()).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(figures.distinctPairs()).isCloseTo(3.0 / 4, within(1e-9));
    assertThat(figures.topics()).isCloseTo(2.0 / 3, within(1e-9));
    assertThat(figures.titled()).isEqualTo(1);
  }

  @Test
  void findsOffensiveWords() {
    assertThat(figures(List.of(), 1, line("verse 1", "X", "shit", "0")).offensive())
        .containsExactly("shit");
  }

  @Test
  void placesAreCountedFromTheBar() {
    assertThat(List.of(0, 192, 96, 48, 24, -96).stream().map(t -> Sheet.place(t, 384, 96)).toList())
        .containsExactly(0, 1, 2, 3, 4, 2);
  }
}
