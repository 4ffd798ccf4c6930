package org.sply85.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MusicValuesTest {
  @ParameterizedTest
  @CsvSource({
    "F# minor, F# minor, 3",
    "Bb, Bb major, -2",
    "eb:maj, Eb major, -3",
    "Am, A minor, 0",
    "c sharp minor, C# minor, 4",
    "D major, D major, 2"
  })
  void readsKeysAsPeopleWriteThem(String written, String usual, int fifths) {
    assertThat(Key.parse(written)).hasToString(usual);
    assertThat(Key.parse(written).fifths()).isEqualTo(fifths);
  }

  @Test
  void refusesAKeyThatDoesNotExist() {
    assertThatThrownBy(() -> Key.parse("H#")).hasMessageContaining("was 'H#'");
  }

  @Test
  void knowsTheTonesOfASlashChord() {
    Chord chord = Chord.parse("Db:min7/b3");
    assertThat(chord.bassPitchClass()).isEqualTo(4);
    assertThat(chord.contains(61)).isTrue();
    assertThat(chord.contains(62)).isFalse();
    assertThat(chord.transposed(-1).label(Key.parse("C"))).isEqualTo("C:min7/b3");
  }

  @Test
  void countsBarsOfEveryMeter() {
    assertThat(Meter.parse("4/4").barTicks()).isEqualTo(1920);
    assertThat(Meter.parse("3/4").stepsPerBar()).isEqualTo(12);
    assertThat(Meter.parse("6/8").beatTicks()).isEqualTo(720);
  }

  @Test
  void drawsApartForEveryChoiceAndAlikeForTheSame() {
    assertThat(Seeds.derive(7, "verse", "melody")).isEqualTo(Seeds.derive(7, "verse", "melody"));
    assertThat(Seeds.derive(7, "ab", "c")).isNotEqualTo(Seeds.derive(7, "a", "bc"));
    assertThat(Seeds.derive(7, "verse")).isNotEqualTo(Seeds.derive(8, "verse"));
  }
}
