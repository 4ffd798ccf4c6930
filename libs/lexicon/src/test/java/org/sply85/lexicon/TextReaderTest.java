package org.sply85.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.lexicon.Reading.Read;
import org.sply85.lexicon.Reading.Refused;

class TextReaderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "I think of you 24/7, babe | I think of you twenty four seven babe",
        "Dr. Love & Mr. Blue | doctor Love and mister Blue",
        "back in 1999 | back in nineteen ninety nine",
        "born in 2005 | born in two thousand five",
        "the 21st of May | the twenty first of May",
        "dancing in the 90s | dancing in the nineties",
        "$5 and 3.5% | five dollars and three point five percent",
        "half past, 7:30 to 9:00 | half past seven thirty to nine o'clock",
        "on TV in the U.S.A. | on t v in the u s a",
        "\u201cdon\u2019t go\u201d\u2014she said... | don't go she said",
        "room 101, 1,000 miles | room one hundred one one thousand miles",
        "you're my #1 | you're my number one",
        "and/or | and or"
      })
  void saysNumbersAndAbbreviations(String line, String words) {
    assertThat(String.join(" ", ((Read) TextReader.read(line)).words())).isEqualTo(words);
  }

  @Test
  void leavesEmojiOutAndTells() {
    Read read = (Read) TextReader.read("I love you \u2764\ufe0f so much \ud83d\ude00");
    assertThat(read.words()).containsExactly("I", "love", "you", "so", "much");
    assertThat(read.dropped()).hasSize(2);
  }

  @Test
  void keepsHowItIsWritten() {
    assertThat(((Read) TextReader.read("All day, 24/7!")).tokens().get(2).written())
        .isEqualTo("24/7!");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u043b\u044e\u0431\u043e\u0432\u044c",
        "love \u611b",
        "\u03b1\u03b3\u03ac\u03c0\u03b7"
      })
  void refusesOtherScriptsWithWords(String line) {
    assertThat(((Refused) TextReader.read(line)).reason()).contains("Latin letters");
  }

  @Test
  void refusesWordsThatNobodyCanSay() {
    assertThat(TextReader.read("a".repeat(1000))).isInstanceOf(Refused.class);
  }

  @Test
  void anEmptyLineHasNoWords() {
    assertThat(((Read) TextReader.read("  ... ")).words()).isEmpty();
  }
}
