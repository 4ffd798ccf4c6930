package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sply85.music.Meter;

class RhythmCellsTest {
  private final RhythmCells cells = SongTables.standard().rhythm();

  private static RhythmContext context(CellGrid grid, PhrasePart part, int cellInBar) {
    return new RhythmContext(grid, part, cellInBar, RoleGroup.VERSE_LIKE, -1);
  }

  @ParameterizedTest
  @EnumSource(CellGrid.class)
  void givesEveryCellAProbability(CellGrid grid) {
    double[] p = cells.distribution(context(grid, PhrasePart.INNER, 0));
    assertThat(p).hasSize(grid.size());
    assertThat(Arrays.stream(p).sum()).isCloseTo(1, within(1e-9));
    assertThat(Arrays.stream(p).min().orElseThrow()).isPositive();
  }

  @Test
  void restsMoreOftenAtTheEndOfAPhrase() {
    double inner = cells.distribution(context(CellGrid.TWO_QUARTERS, PhrasePart.INNER, 1))[0];
    double last = cells.distribution(context(CellGrid.TWO_QUARTERS, PhrasePart.LAST, 1))[0];
    assertThat(last).isGreaterThan(inner);
  }

  @Test
  void cutsBarsByTheirMeter() {
    assertThat(CellGrid.of(Meter.FOUR_FOUR)).isEqualTo(CellGrid.TWO_QUARTERS);
    assertThat(CellGrid.of(new Meter(3, 4))).isEqualTo(CellGrid.THREE_QUARTERS);
    assertThat(CellGrid.of(new Meter(12, 8))).isEqualTo(CellGrid.DOTTED_QUARTER);
    assertThatThrownBy(() -> CellGrid.of(new Meter(5, 4)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("was 5/4");
  }

  @Test
  void refusesAPreviousCellThatDoesNotFitTheGrid() {
    assertThatThrownBy(
            () ->
                new RhythmContext(
                    CellGrid.DOTTED_QUARTER, PhrasePart.FIRST, 0, RoleGroup.VERSE_LIKE, 64))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be in -1..63, was 64");
  }
}
