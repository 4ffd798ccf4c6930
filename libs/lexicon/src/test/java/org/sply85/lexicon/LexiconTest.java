package org.sply85.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicon.english();

  @ParameterizedTest
  @CsvSource({
    "roses, ro-ses, 10",
    "little, lit-tle, 10",
    "running, run-ning, 10",
    "singing, sing-ing, 10",
    "rocket, rock-et, 10",
    "father, fa-ther, 10",
    "lonely, lone-ly, 10",
    "believe, be-lieve, 01",
    "tomorrow, to-mor-row, 012",
    "moonlight, moon-light, 12",
    "extra, ex-tra, 10",
    "Don't, Don't, 1",
    "strengths, strengths, 1"
  })
  void splitsWordsAsTheyAreSung(String word, String text, String stress) {
    assertThat(text(word)).isEqualTo(text);
    assertThat(stress(word)).isEqualTo(stress);
  }

  @Test
  void givesOnsetNucleusAndCoda() {
    assertThat(lexicon.pronounce("strings").syllables())
        .containsExactly(
            new Syllable(
                "strings",
                List.of(Phone.S, Phone.T, Phone.R),
                Phone.IH,
                List.of(Phone.NG, Phone.Z),
                Stress.PRIMARY));
  }

  @ParameterizedTest
  @CsvSource({
    "lovin', L AH V IH N",
    "neon's, N IY AA N Z",
    "diva's, D IY V AH Z",
    "streetlamps, S T R IY T L AE M P S",
    "heartless, HH AA R T L AH S",
    "texted, T EH K S T IH D",
    "noooo, N OW",
    "caf\u00e9, K AH F EY",
    "sunlight\u2019s, S AH N L AY T S"
  })
  void takesApartWhatTheDictionaryLacks(String word, String phones) {
    assertThat(phones(word)).isEqualTo(phones);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zibbledorf",
        "brrr",
        "psst",
        "xqzt",
        "skylarking",
        "a",
        "w",
        "'",
        "mmm",
        "rock-n-roll"
      })
  void pronouncesAnyLetters(String word) {
    if (word.equals("'")) {
      assertThatThrownBy(() -> lexicon.pronounce(word))
          .isInstanceOf(IllegalArgumentException.class);
      return;
    }
    Word spoken = lexicon.pronounce(word);
    assertThat(spoken.syllables()).isNotEmpty();
    assertThat(spoken.syllables().stream().map(Syllable::text).collect(Collectors.joining()))
        .isEqualTo(word);
  }

  @Test
  void refusesOtherScripts() {
    assertThatThrownBy(() -> lexicon.pronounce("\u043b\u044e\u0431\u043e\u0432\u044c"))
        .hasMessageContaining("Latin letters");
  }

  @Test
  void knowsFurtherPronunciations() {
    assertThat(lexicon.variants("every").stream().map(w -> w.syllables().size())).contains(2, 3);
  }

  @Test
  void aHyphenStaysWithTheSyllableBefore() {
    assertThat(text("merry-go-round")).isEqualTo("mer-ry--go--round");
  }

  private String text(String word) {
    return lexicon.pronounce(word).syllables().stream()
        .map(Syllable::text)
        .collect(Collectors.joining("-"));
  }

  private String stress(String word) {
    return lexicon.pronounce(word).syllables().stream()
        .map(s -> String.valueOf(s.stress().ordinal()))
        .collect(Collectors.joining());
  }

  private String phones(String word) {
    return lexicon.pronounce(word).phones().stream()
        .map(Phone::name)
        .collect(Collectors.joining(" "));
  }
}
