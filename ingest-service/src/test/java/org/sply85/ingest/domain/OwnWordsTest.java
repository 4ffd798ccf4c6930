package org.sply85.ingest.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.contracts.event.PromptSubmitted;

/** What becomes of words that users send. */
class OwnWordsTest {
  private static PromptSubmitted with(String lyrics) {
    return new PromptSubmitted(
        null, "a song", 7L, null, null, null, null, null, null, null, null, null, null, null, null,
        lyrics, null);
  }

  private static String reason(String lyrics) {
    PromptReading.Refused refused = Prompts.refusal(with(lyrics));
    assertThat(refused.field()).isEqualTo("lyrics");
    return refused.reason();
  }

  @Test
  void aMegabyteIsRefused() {
    assertThat(reason("la la la\n".repeat(120_000)))
        .isEqualTo("lyrics must have at most 20,000 characters, had 1,080,000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " \n\n", "[Verse]\n[Chorus]\n", "\ud83d\ude00 \ud83c\udf89", "... !!!"})
  void wordsWithoutAWordAreRefused(String lyrics) {
    assertThat(reason(lyrics)).contains("there is no word to sing");
  }

  @Test
  void otherScriptsAreRefusedByLine() {
    assertThat(reason("hello\n\u041f\u0440\u0438\u0432\u0435\u0442, \u043c\u0438\u0440"))
        .contains("line 2")
        .contains("Cyrillic");
  }

  @Test
  void moreSyllablesThanASongHoldsAreRefused() {
    assertThat(reason("over and over and over again\n".repeat(200))).contains("syllables");
  }

  @Test
  void emojiDigitsAndLongLinesAreAccepted() {
    String lyrics = "Dr. Love 24/7 \ud83d\ude00\n" + "and " + "over and over ".repeat(12) + "\n";
    assertThat(Prompts.brief(with(lyrics)).lyrics()).isEqualTo(lyrics);
  }
}
