package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TonalSpaceTest {
  private static double[] chroma(int... pitchClasses) {
    double[] chroma = new double[12];
    for (int p : pitchClasses) {
      chroma[p]++;
    }
    return chroma;
  }

  @Test
  void aFifthIsNearerThanASemitone() {
    assertThat(TonalSpace.distance(chroma(0), chroma(7)))
        .isLessThan(TonalSpace.distance(chroma(0), chroma(1)));
  }

  @Test
  void aTritoneLiesAcrossTwoCircles() {
    // Opposite on the circles of fifths and minor thirds, the same on that of major thirds.
    assertThat(TonalSpace.distance(chroma(0), chroma(6))).isCloseTo(Math.sqrt(8), within(1e-9));
  }

  @Test
  void onlyTheSharesOfTheWeightsMatter() {
    assertThat(TonalSpace.distance(chroma(0, 4, 7), chroma(0, 0, 4, 4, 7, 7)))
        .isCloseTo(0, within(1e-12));
  }
}
