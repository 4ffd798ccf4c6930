package org.sply85.composer.domain.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.Word;

class ChimeTest {
  @ParameterizedTest
  @CsvSource({
    "night, light, 1",
    "night, ride, 0.75",
    "free, need, 0.6",
    "night, behind, 0.3",
    "night, night, 0",
    "rain, table, 0.3",
    "rain, moon, 0"
  })
  void isWorthWhatOneHears(String a, String b, double worth) {
    Word one = Lexicon.english().pronounce(a);
    Word two = Lexicon.english().pronounce(b);
    assertThat(Chime.of(one, two)).isEqualTo(worth);
    assertThat(Chime.of(two, one)).isEqualTo(worth);
  }
}
