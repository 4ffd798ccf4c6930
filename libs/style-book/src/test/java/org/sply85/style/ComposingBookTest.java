package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.music.Meter;
import org.sply85.music.Quality;

class ComposingBookTest {
  private static final Set<String> ROLES =
      Set.of("intro", "verse", "prechorus", "chorus", "hook", "bridge", "solo", "break", "outro");

  private final ComposingBook book = ComposingBook.standard();

  static Stream<String> styles() {
    return StyleBook.standard().styles().stream().map(StyleBasics::name);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyStyleCanBeComposed(String name) {
    ComposingStyle style = book.style(name);

    assertThat(style.forms()).isNotEmpty();
    style.forms().stream()
        .flatMap(f -> f.parts().stream())
        .forEach(
            part -> {
              assertThat(ROLES).contains(part.role());
              assertThat(part.bars()).isPositive();
            });
    assertThat(style.scales()).containsKeys("major", "minor");
    assertThat(style.secondaryDominants()).isBetween(0.0, 1.0);
    assertThat(style.keyLift()).isBetween(0.0, 1.0);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyColourIsAQuality(String name) {
    Map<String, Map<String, Double>> colours = book.style(name).colours();

    assertThat(colours).containsOnlyKeys("major", "minor", "dominant", "diminished");
    colours.values().forEach(w -> w.keySet().forEach(Quality::parse));
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyRoleHasRhythmsPhraseFormsAndAPace(String name) {
    ComposingStyle style = book.style(name);
    List<String> families = book.rhythms("4/4").stream().map(RhythmFamily::family).toList();

    for (String role : ROLES) {
      assertThat(style.linesIn(role)).isNotEmpty();
      assertThat(families).containsAll(style.linesIn(role).keySet());
      assertThat(style.phraseFormsIn(role)).isNotEmpty();
      assertThat(style.barsPerChordIn(role).keySet()).isSubsetOf(0.5, 1.0, 2.0);
    }
  }

  @ParameterizedTest
  @MethodSource("styles")
  void everyStyleHasLoopsInBothModesForVersesPrechorusesAndBridges(String name) {
    for (String mode : List.of("major", "minor")) {
      for (String role : List.of("verse", "prechorus", "bridge")) {
        assertThat(
                book.loops().stream()
                    .filter(l -> l.mode().equals(mode) && l.styles().containsKey(name))
                    .filter(l -> l.roles().isEmpty() || l.roles().contains(role)))
            .as("%s %s %s", name, mode, role)
            .hasSizeGreaterThan(2);
      }
    }
  }

  @Test
  void namesAtLeastFortyLoopsEachOnce() {
    List<String> names = book.loops().stream().map(ChordLoop::name).toList();

    assertThat(names).hasSizeGreaterThanOrEqualTo(40).doesNotHaveDuplicates();
    assertThat(book.loops()).allMatch(l -> List.of("major", "minor").contains(l.mode()));
  }

  @Test
  void rhythmLinesFillTwoBarsAndEndWithABreath() {
    for (String meter : List.of("4/4", "3/4", "6/8", "12/8")) {
      assertThat(book.rhythms(meter)).isNotEmpty();
      for (RhythmFamily family : book.rhythms(meter)) {
        for (String line : family.lines()) {
          String steps = line.replace("|", "").replace(" ", "");
          assertThat(steps).as(line).hasSize(2 * Meter.parse(meter).stepsPerBar());
          assertThat(steps).as(line).matches("[x.-]+").endsWith("..");
          assertThat(line.indexOf('|')).as(line).isGreaterThan(0);
          assertThat(steps).as("no note may last out of silence: " + line).doesNotContain(".-");
        }
      }
    }
  }

  @Test
  void knowsAtLeastEightDifferentForms() {
    Set<String> forms = new HashSet<>();
    styles().forEach(s -> book.style(s).forms().forEach(f -> forms.add(f.sections())));

    assertThat(forms).hasSizeGreaterThanOrEqualTo(8);
  }

  @Test
  void refusesAStyleNobodyWroteDown() {
    assertThatThrownBy(() -> book.style("polka"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'polka'");
  }
}
