package org.sply85.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ResamplerTest {
  @Test
  void keepsTonesBelowTheLowerNyquistFrequency() {
    for (int from : new int[] {44_100, 48_000, 44_101, 8_000}) {
      float[] out = new Resampler(from, 22_050).resample(tone(from, 1000));
      for (int i = 2000; i < 20_000; i++) {
        double wanted = Math.sin(2 * Math.PI * 1000 * i / 22_050);
        assertThat((double) out[i]).isCloseTo(wanted, within(2e-3));
      }
    }
  }

  @Test
  void removesTonesAboveIt() {
    float[] out = new Resampler(48_000, 22_050).resample(tone(48_000, 13_000));
    for (int i = 2000; i < 20_000; i++) {
      assertThat((double) out[i]).isCloseTo(0, within(1e-3));
    }
  }

  @Test
  void lastsAsLong() {
    assertThat(new Resampler(48_000, 22_050).resample(new float[48_001])).hasSize(22_051);
    assertThat(new Resampler(22_050, 22_050).resample(new float[7])).hasSize(7);
  }

  @Test
  void refusesRatesOutOfRange() {
    assertThatThrownBy(() -> new Resampler(0, 22_050))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000..768000");
  }

  private static float[] tone(int rate, double hertz) {
    float[] out = new float[rate];
    for (int i = 0; i < rate; i++) {
      out[i] = (float) Math.sin(2 * Math.PI * hertz * i / rate);
    }
    return out;
  }
}
