package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OverlapTest {
  private static double[] values(long seed, double shift) {
    SplittableRandom random = new SplittableRandom(seed);
    return random.doubles(60).map(v -> v + shift).toArray();
  }

  @Test
  void setsOfOneKindOverlap() {
    Overlap overlap = Overlap.of(values(1, 0), values(2, 0));

    assertThat(overlap.area()).isGreaterThan(0.9);
    assertThat(overlap.divergence()).isLessThan(0.05);
  }

  @Test
  void setsFarApartDoNot() {
    Overlap overlap = Overlap.of(values(1, 0), values(2, 5));

    assertThat(overlap.area()).isLessThan(0.05);
    assertThat(overlap.divergence()).isGreaterThan(2);
  }
}
