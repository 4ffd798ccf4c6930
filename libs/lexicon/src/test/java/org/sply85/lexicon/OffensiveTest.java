package org.sply85.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OffensiveTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "shit",
        "Shits",
        "bitch",
        "bitches",
        "bullshit",
        "asshole",
        "FUCK",
        "fuckin'",
        "shiiiit"
      })
  void knowsWordsAndTheirForms(String word) {
    assertThat(Offensive.is(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "love",
        "grass",
        "passion",
        "class",
        "night",
        "kiss",
        "shine",
        "angel",
        "devil",
        "crack",
        "swallow",
        "assume",
        "title",
        "hello",
        "dance",
        "classic",
        "cockpit",
        "grape",
        "therapist",
        "scunthorpe",
        "button",
        "peacock",
        "dickens",
        "hitched",
        "bass",
        "sit",
        "duck"
      })
  void passesDecentWordsThatLookAlike(String word) {
    assertThat(Offensive.is(word)).isFalse();
  }
}
