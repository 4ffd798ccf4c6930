package org.sply85.composer.domain.band;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumLane;

/** Half of the bank's drummers strike up to 18 times a bar, a twentieth up to 10.5 times. */
class DrummersTest {
  private static final int STEPS = 64;

  // So many strokes a bar: hats first, then kicks, one of each on a step.
  private static BandSteps struck(int perBar) {
    BandSteps band =
        new BandSteps(new int[STEPS], new int[STEPS], new int[STEPS], new boolean[STEPS]);
    for (int step = 0; step < STEPS; step++) {
      int hat = step % 16 < perBar ? 1 << DrumLane.CLOSED_HAT.ordinal() : 0;
      int kick = step % 16 < perBar - 16 ? 1 << DrumLane.KICK.ordinal() : 0;
      band.drums()[step] = hat | kick;
    }
    return band;
  }

  @Test
  void asManyStrokesAsDrummersPlaySuitTheEnergy() {
    assertThat(KitEvents.suits(struck(18), 0.5)).isGreaterThan(0.9);
    assertThat(KitEvents.suits(struck(10), 0.5)).isLessThan(0.6);
    assertThat(KitEvents.suits(struck(10), 0.05)).isGreaterThan(0.9);
    assertThat(KitEvents.suits(struck(28), 0.9)).isGreaterThan(0.9);
  }

  @Test
  void strokesAreStruckSoThatTheirForceSuitsTheEnergy() {
    double strokes = 18 / 16.0;
    double soft = Drummers.loudness(strokes, 0.2);
    double loud = Drummers.loudness(strokes, 0.8);

    assertThat(soft).isLessThan(loud);
    assertThat(Drummers.FORCE.percentile(strokes * soft / 127)).isCloseTo(0.2, within(0.03));
    assertThat(Drummers.FORCE.percentile(strokes * loud / 127)).isCloseTo(0.8, within(0.03));
  }

  @Test
  void nobodyStrikesHarderOrSofterThanDrummersDo() {
    assertThat(Drummers.loudness(0.1, 1)).isBetween(90.0, 110.0);
    assertThat(Drummers.loudness(4, 0)).isBetween(40.0, 60.0);
  }
}
