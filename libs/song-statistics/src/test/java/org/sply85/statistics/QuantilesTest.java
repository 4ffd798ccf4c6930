package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantilesTest {
  private final Quantiles hundred =
      Quantiles.of(IntStream.rangeClosed(0, 100).asDoubleStream().toArray());

  @Test
  void findsTheValueOfAShareAndTheShareOfAValue() {
    assertThat(hundred.quantile(0.3)).isCloseTo(30, within(1e-9));
    assertThat(hundred.percentile(30)).isCloseTo(0.3, within(1e-9));
    assertThat(hundred.mean()).isCloseTo(50, within(1e-9));
    assertThat(hundred.count()).isEqualTo(101);
  }

  @Test
  void findsTheMiddleMostTypicalAndTheOutsideNotAtAll() {
    assertThat(hundred.typicality(50)).isCloseTo(1, within(1e-9));
    assertThat(hundred.typicality(25)).isCloseTo(0.5, within(1e-9));
    assertThat(hundred.typicality(-1)).isZero();
    assertThat(hundred.typicality(101)).isZero();
  }

  @Test
  void countsTiesHalf() {
    // Half of the values are 0: the share below 0 is 0, up to 0 it is .5.
    double[] values = new double[41];
    for (int i = 21; i < values.length; i++) {
      values[i] = i;
    }
    assertThat(Quantiles.of(values).percentile(0)).isCloseTo(0.25, within(1e-9));
  }

  @Test
  void takesAnEqualValueForTypicalWhereAllSongsHaveIt() {
    assertThat(Quantiles.of(new double[] {3, 3, 3}).typicality(3)).isEqualTo(1);
  }

  @Test
  void refusesASharePastOne() {
    assertThatThrownBy(() -> hundred.quantile(1.2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("share must be in 0..1, was 1.2");
  }
}
