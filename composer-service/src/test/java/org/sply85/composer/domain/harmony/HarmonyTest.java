package org.sply85.composer.domain.harmony;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.composer.domain.scope.Grid;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.style.ChordLoop;
import org.sply85.style.ComposingBook;

class HarmonyTest {
  private static final Key C = Key.parse("C major");
  private static final Key A_MINOR = Key.parse("A minor");

  @ParameterizedTest
  @CsvSource({
    "I, C:maj",
    "vi, A:min",
    "V7, G:7",
    "bVII, Bb:maj",
    "iih7, D:hdim7",
    "IVmaj7, F:maj7",
    "V/3, G:maj/3",
    "I+, C:aug",
    "III7, E:7",
    "ii9, D:min9",
    "V7sus4, G:sus4(b7)"
  })
  void numeralsCountFromTheMajorScale(String numeral, String label) {
    assertThat(Numeral.parse(numeral, C)).isEqualTo(Chord.parse(label));
  }

  @Test
  void numeralsInMinorCountFromTheSameScale() {
    assertThat(Numeral.parse("bVI", A_MINOR)).isEqualTo(Chord.parse("F:maj"));
    assertThat(Numeral.parse("V", A_MINOR)).isEqualTo(Chord.parse("E:maj"));
  }

  @Test
  void everyLoopOfTheBookCanBeRead() {
    for (ChordLoop loop : ComposingBook.standard().loops()) {
      Key key = loop.mode().equals("major") ? C : A_MINOR;
      assertThat(loop.numerals()).as(loop.name()).allSatisfy(n -> Numeral.parse(n, key));
    }
  }

  @Test
  void refusesWhatIsNoNumeral() {
    assertThatThrownBy(() -> Numeral.parse("IIX", C))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'IIX'");
  }

  @Test
  void equalChordsAreDressedAlikeAndStayInTheKey() {
    List<Chord> plain =
        List.of("I", "vi", "ii", "V", "I", "vi").stream().map(n -> Numeral.parse(n, C)).toList();

    for (int seed = 0; seed < 30; seed++) {
      List<Chord> dressed =
          new Colours(ComposingBook.standard().style("jazz"), C)
              .dress(plain, new SplittableRandom(seed));

      assertThat(dressed.get(4)).isEqualTo(dressed.get(0));
      assertThat(dressed.get(5)).isEqualTo(dressed.get(1));
      assertThat(Function.diatonic(dressed.get(0), C)).isTrue();
      assertThat(dressed).extracting(Chord::root).containsExactly(0, 9, 2, 7, 0, 9);
      assertThat(dressed.get(3).quality().intervals()).contains(10);
    }
  }

  @Test
  void aLoopComesRoundUntilTheBarsAreFull() {
    List<Chord> chords = List.of(Chord.parse("C:maj"), Chord.parse("G:maj"));

    ChordLine line = ChordLine.loop(chords, 1, 4, new Grid(Meter.FOUR_FOUR));

    assertThat(line.spans(C))
        .containsExactly(
            new ChordSpan(0, 1920, "C:maj"),
            new ChordSpan(1920, 1920, "G:maj"),
            new ChordSpan(3840, 1920, "C:maj"),
            new ChordSpan(5760, 1920, "G:maj"));
  }

  @Test
  void aNoteThatComesJustBeforeAChordIsHeardAgainstIt() {
    ChordLine line =
        ChordLine.loop(
            List.of(Chord.parse("C:maj"), Chord.parse("F:maj")), 1, 2, new Grid(Meter.FOUR_FOUR));

    assertThat(line.under(14, 6).root()).isEqualTo(5);
    assertThat(line.under(14, 2).root()).isZero();
    assertThat(line.under(8, 16).root()).isZero();
    assertThat(line.at(-2).root()).isZero();
  }
}
