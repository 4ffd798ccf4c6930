package org.sply85.composer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ShortlistTest {
  private static final List<Named<Integer>> ALL =
      List.of(
          new Named<>("loop", 1),
          new Named<>("walk", 2),
          new Named<>("walk", 3),
          new Named<>("walk", 4),
          new Named<>("loop", 5));

  @Test
  void keepsTheBestInTheOrderTheyCame() {
    double[] totals = {.1, .9, .2, .8, .7};
    assertThat(new Shortlist(3, 3).of(ALL, totals))
        .extracting(Named::value)
        .containsExactly(2, 4, 5);
  }

  @Test
  void hearsMoreThanOneProposer() {
    double[] totals = {.1, .9, .6, .8, .2};
    assertThat(new Shortlist(3, 2).of(ALL, totals))
        .extracting(Named::value)
        .containsExactly(2, 4, 5);
  }
}
