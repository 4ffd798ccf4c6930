package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CountTableTest {
  private static final double[] HALVES = {0.5, 0.5};

  private static CountTable counted(int minimum, int... outcomes) {
    CountTableBuilder builder = new CountTableBuilder();
    for (int outcome : outcomes) {
      builder.add(List.of("fine", "coarse"), outcome);
    }
    return builder.build(minimum, 1);
  }

  @Test
  void dropsOutcomesThatAreTooRareButKeepsTheTotal() {
    CountTable table = counted(3, 0, 0, 0, 1, 1);
    assertThat(table.count("fine", 0)).isEqualTo(3);
    assertThat(table.count("fine", 1)).isZero();
    assertThat(table.total("fine")).isEqualTo(5);
  }

  @Test
  void dropsContextsThatAreLeftEmpty() {
    assertThat(counted(3, 0, 1).contexts()).isEmpty();
  }

  @Test
  void laysCountsOverTheCoarserContextByWittenAndBell() {
    // kept 3 of outcome 0, dropped 1, one kept type: fallen = 1 + 1 + 1 = 3, all = 6.
    // p(0) = (3 + 3 * .5) / 6 = .75 in "coarse"; in "fine" (3 + 3 * .75) / 6 = .875.
    CountTable table = counted(3, 0, 0, 0, 1);
    assertThat(table.smoothed(List.of("coarse"), HALVES)[0]).isCloseTo(0.75, within(1e-12));
    assertThat(table.smoothed(List.of("fine", "coarse"), HALVES)[0])
        .isCloseTo(0.875, within(1e-12));
  }

  @Test
  void leavesThePriorWhereNothingWasSeen() {
    assertThat(counted(1, 0).smoothed(List.of("elsewhere"), HALVES)).containsExactly(HALVES);
  }

  @Test
  void readsWhatItStores() {
    Map<String, int[]> stored = counted(1, 0, 0, 1).stored();
    assertThat(stored.get("fine")).containsExactly(3, 0, 2, 1, 1);
    assertThat(CountTable.of(stored).stored().get("fine")).containsExactly(3, 0, 2, 1, 1);
  }

  @Test
  void refusesARowOfHalfAPair() {
    assertThatThrownBy(() -> CountTable.of(Map.of("x", new int[] {1, 2})))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("row 'x' must be a total and pairs, had 2 values");
  }
}
