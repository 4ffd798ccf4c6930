package org.sply85.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FiguresTest {
  private static boolean[] pitchClasses(int... tones) {
    boolean[] set = new boolean[12];
    for (int tone : tones) {
      set[tone] = true;
    }
    return set;
  }

  @Test
  void interpolatesQuantilesAsNumpyDoes() {
    // numpy.percentile([1, 2, 4, 8], 40) = 2.4, at 75: 5.0
    double[] sorted = {1, 2, 4, 8};
    assertThat(Figures.quantile(sorted, 0.4)).isCloseTo(2.4, within(1e-12));
    assertThat(Figures.quantile(sorted, 0.75)).isCloseTo(5, within(1e-12));
  }

  @Test
  void measuresEntropy() {
    assertThat(Figures.entropyBits(new int[] {1, 1, 1, 1})).isCloseTo(2, within(1e-12));
    assertThat(Figures.entropyBits(new int[] {7, 0})).isZero();
    assertThat(Figures.entropyBits(new int[] {0, 0})).isNaN();
  }

  @Test
  void putsTheTritoneOppositeOnTwoOfTheThreeCircles() {
    // Six fifths and six minor-third steps turn half way round: distance 2 on each; six steps of
    // the major-third circle turn twice round: 0. So sqrt(4 + 4).
    assertThat(Figures.tonalDistance(pitchClasses(0), pitchClasses(6)))
        .isCloseTo(Math.sqrt(8), within(1e-9));
    assertThat(Figures.tonalDistance(pitchClasses(0, 4, 7), pitchClasses(0, 4, 7))).isZero();
  }
}
