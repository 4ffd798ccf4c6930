package org.sply85.local.song;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Midnight Rain,midnight-rain",
    "Don't Look Back,dont-look-back",
    "Où est l'été?,ou-est-lete",
    "../../etc/passwd,etc-passwd",
    ".hidden,hidden",
    "-rf,rf",
    "99 Problems,99-problems"
  })
  void keepsWhatReadsWell(String title, String slug) {
    assertThat(Slug.of(title)).isEqualTo(slug);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "...", "雨", "\u0000\n"})
  void isNeverEmpty(String title) {
    assertThat(Slug.of(title)).isEqualTo("song");
  }

  @ParameterizedTest
  @ValueSource(ints = {59, 60, 61, 5000})
  void isNeverLong(int length) {
    assertThat(Slug.of("x".repeat(length))).hasSizeLessThanOrEqualTo(60);
  }
}
