package org.sply85.style;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.music.TrackRole;

class BandBookTest {
  private static final BandBook BOOK = BandBook.standard();

  static Stream<String> styles() {
    return StyleBook.standard().styles().stream().map(StyleBasics::name);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void seatsAFullBandForEveryStyle(String style) {
    BandStyle band = BOOK.band(style);
    assertThat(band.style()).isEqualTo(style);
    assertThat(band.parts()).extracting(BandPart::name).doesNotHaveDuplicates();
    assertThat(band.parts())
        .extracting(BandPart::role)
        .contains(TrackRole.BASS, TrackRole.CHORDS, TrackRole.COUNTER);
    assertThat(band.parts()).as("someone plays from the start").anyMatch(p -> p.from() == 0);
    assertThat(band.lead()).hasSizeGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void hasGroovesForEveryLevelAndFillsOfEverySize(String style) {
    BandStyle band = BOOK.band(style);
    for (Level level : Level.values()) {
      List<Groove> grooves = band.grooves(level, "verse", "4/4");
      assertThat(grooves).isNotEmpty().allMatch(g -> g.level() == level);
    }
    List<Fill> fills = BOOK.fills(band);
    assertThat(fills).hasSizeGreaterThanOrEqualTo(6);
    assertThat(fills).extracting(Fill::steps).contains(4, 8, 16);
  }

  @ParameterizedTest
  @MethodSource("styles")
  void writesPatternsInWholeBars(String style) {
    BandStyle band = BOOK.band(style);
    for (Groove groove : band.grooves()) {
      int steps = groove.meter().isEmpty() ? 16 : 12;
      groove.lanes().values().stream()
          .flatMap(l -> StepPattern.of(l).bars().stream())
          .forEach(bar -> assertThat(bar).hasSize(steps));
    }
    for (BandPart part : band.parts()) {
      part.figures().values().stream()
          .flatMap(List::stream)
          .filter(f -> !f.equals(Playing.KICK) && !f.equals(Playing.WALK))
          .flatMap(f -> StepPattern.of(f).bars().stream())
          .forEach(bar -> assertThat(bar).as(part.name()).hasSize(16));
      part.meters().values().stream()
          .flatMap(m -> m.values().stream())
          .flatMap(List::stream)
          .filter(f -> !f.equals(Playing.WALK))
          .flatMap(f -> StepPattern.of(f).bars().stream())
          .forEach(bar -> assertThat(bar).as(part.name()).hasSize(12));
    }
  }

  @Test
  void countsEveryProgramAsAnInstrumentOfTheBook() {
    for (String style : styles().toList()) {
      for (BandPart part : BOOK.band(style).parts()) {
        for (int program : part.programs()) {
          String name = BOOK.program(program).as();
          assertThat(name.isEmpty() || InstrumentBook.standard().find(name).isPresent())
              .as("%d counts as '%s'", program, name)
              .isTrue();
        }
      }
    }
  }

  @Test
  void refusesAStyleItDoesNotKnow() {
    assertThatThrownBy(() -> BOOK.band("polka"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 'polka'");
  }

  @Test
  void takesTheNearestLevelAndTheRolesOwnGroove() {
    assertThat(Level.of(0.41)).isEqualTo(Level.LOW);
    assertThat(Level.of(0.42)).isEqualTo(Level.MID);
    assertThat(Level.of(0.68)).isEqualTo(Level.HIGH);
    BandStyle dance = BOOK.band("dance");
    assertThat(dance.grooves(Level.MID, "prechorus", "4/4"))
        .allMatch(g -> g.roles().contains("prechorus"));
  }
}
