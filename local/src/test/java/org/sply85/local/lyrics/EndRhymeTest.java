package org.sply85.local.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndRhymeTest {
  @ParameterizedTest
  @CsvSource({
    "night, light, PERFECT",
    "singing, bringing, PERFECT",
    "read, bed, PERFECT", // in one of its pronunciations
    "night, ride, FAMILY",
    "time, line, FAMILY",
    "free, need, ADDITIVE",
    "night, night, NONE",
    "night, knight, NONE", // sounds the same
    "love, move, NONE",
    "rain, table, NONE"
  })
  void judgesByPhones(String a, String b, EndRhyme rhyme) {
    assertThat(EndRhyme.of(a, b)).isEqualTo(rhyme);
  }
}
