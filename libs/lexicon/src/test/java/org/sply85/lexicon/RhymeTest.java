package org.sply85.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.lexicon.Rhyme.Kind;

class RhymeTest {
  private final Lexicon lexicon = Lexicon.english();

  @ParameterizedTest
  @CsvSource({
    "night, light, PERFECT",
    "ocean, motion, PERFECT",
    "tonight, delight, PERFECT",
    "time, mine, SLANT",
    "home, alone, SLANT",
    "rain, away, SLANT",
    "fire, desire, PERFECT",
    "love, love, IDENTICAL",
    "sea, see, IDENTICAL",
    "night, moon, NONE",
    "street, dream, SLANT",
    "road, car, NONE",
    "wind, fire, NONE",
    "tears, years, PERFECT"
  })
  void tellsSortsOfRhyme(String a, String b, Kind kind) {
    assertThat(between(a, b).kind()).isEqualTo(kind);
  }

  @Test
  void nearerSoundsAreMoreAlike() {
    assertThat(between("time", "mine").similarity())
        .isGreaterThan(between("time", "side").similarity());
  }

  private Rhyme between(String a, String b) {
    return Rhyme.between(lexicon.pronounce(a), lexicon.pronounce(b));
  }
}
