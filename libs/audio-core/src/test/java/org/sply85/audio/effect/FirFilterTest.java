package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

class FirFilterTest {
  private static final double RATE = 48000;

  @ParameterizedTest
  @CsvSource({"60, 6", "1000, 6", "4000, -3", "12000, -12"})
  void givesEachFrequencyItsGain(double hertz, double gainDb) {
    FirFilter filter = new FirFilter(f -> f < 2000 ? 6 : f < 6000 ? -3 : -12, RATE);
    float[] tone = Signals.sine(hertz, 0.25, 30, RATE, 48000);
    filter.apply(tone);
    double after = Signals.amplitude(tone, hertz, RATE, 12000, 36000);
    assertThat(Decibels.fromGain(after / 0.25)).isCloseTo(gainDb, within(0.05));
  }

  @Test
  void delaysNothing() {
    FirFilter filter = new FirFilter(f -> f < 3000 ? 0 : -6, RATE);
    float[] click = new float[20000];
    click[9000] = 1;
    filter.apply(click);
    for (int i = 1; i < filter.reachFrames(); i++) {
      assertThat(click[9000 - i]).isCloseTo(click[9000 + i], within(1e-6f));
    }
    float[] unchanged = Signals.noise(0.5, 3, 30000);
    float[] before = unchanged.clone();
    new FirFilter(f -> 0, RATE).apply(unchanged);
    for (int i = 0; i < before.length; i++) {
      assertThat(unchanged[i]).isCloseTo(before[i], within(1e-6f));
    }
  }
}
