package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

class BiquadTest {
  private static final double RATE = 48000;
  private static final Offset<Double> NEAR = within(0.02);

  /** |H| of a digital Butterworth of order 2: with W = tan(w/2)/tan(wc/2), 1 / sqrt(1 + W^4). */
  @ParameterizedTest
  @ValueSource(doubles = {100, 500, 1000, 2000, 8000, 20000})
  void lowAndHighPassFollowTheButterworthFormula(double hertz) {
    double ratio = Math.tan(Math.PI * hertz / RATE) / Math.tan(Math.PI * 1000 / RATE);
    double low = -10 * Math.log10(1 + Math.pow(ratio, 4));
    double high = -10 * Math.log10(1 + Math.pow(ratio, -4));
    assertThat(measured(Biquad.lowPass(1000, Biquad.BUTTERWORTH, RATE), hertz))
        .isCloseTo(low, NEAR);
    assertThat(measured(Biquad.highPass(1000, Biquad.BUTTERWORTH, RATE), hertz))
        .isCloseTo(high, NEAR);
  }

  @Test
  void bellHasItsGainAtItsFrequencyAndNoneFarAway() {
    Biquad bell = Biquad.peak(2500, 4.5, 1, RATE);
    assertThat(measured(bell, 2500)).isCloseTo(4.5, NEAR);
    assertThat(measured(bell, 20)).isCloseTo(0, NEAR);
    assertThat(bell.responseDb(RATE / 2 - 1, RATE)).isCloseTo(0, NEAR);
  }

  @Test
  void shelvesHaveTheirGainOnOneSideAndHalfAtTheCorner() {
    Biquad low = Biquad.lowShelf(200, -6, RATE);
    assertThat(measured(low, 200)).isCloseTo(-3, NEAR);
    assertThat(measured(low, 10)).isCloseTo(-6, NEAR);
    assertThat(measured(low, 10000)).isCloseTo(0, NEAR);
    Biquad high = Biquad.highShelf(6000, 3, RATE);
    assertThat(measured(high, 6000)).isCloseTo(1.5, NEAR);
    assertThat(measured(high, 50)).isCloseTo(0, NEAR);
    assertThat(high.responseDb(23999, RATE)).isCloseTo(3, NEAR);
  }

  @Test
  void allPassKeepsEveryLevel() {
    for (double hertz : new double[] {30, 300, 3000, 15000}) {
      assertThat(measured(Biquad.allPass(300, 0.7, RATE), hertz)).isCloseTo(0, NEAR);
    }
  }

  @Test
  void computedResponseIsTheMeasuredOne() {
    Biquad filter = Biquad.peak(700, -5, 2, RATE);
    for (double hertz : new double[] {100, 600, 700, 900, 5000}) {
      assertThat(measured(filter, hertz)).isCloseTo(filter.responseDb(hertz, RATE), NEAR);
    }
  }

  @Test
  void equalizerAddsItsBands() {
    Equalizer equalizer =
        new Equalizer(List.of(Biquad.peak(1000, 3, 1, RATE), Biquad.peak(1000, -1, 1, RATE)));
    assertThat(equalizer.responseDb(1000, RATE)).isCloseTo(2, NEAR);
    float[][] tone = {Signals.sine(1000, 0.1, 0, RATE, 48000)};
    equalizer.apply(tone);
    assertThat(Decibels.fromGain(Signals.amplitude(tone[0], 1000, RATE, 24000, 48000) / 0.1))
        .isCloseTo(2, NEAR);
  }

  @Test
  void wakesUpAfterSilence() {
    float[] silent = new float[9600];
    float[] tone = Signals.sine(400, 0.5, 0, RATE, 4800);
    float[] late = Signals.join(silent, tone);
    Biquad filter = Biquad.highPass(100, 0.7, RATE);
    filter.apply(late);
    filter.apply(tone);
    for (int i = 0; i < tone.length; i++) {
      assertThat(late[silent.length + i]).isCloseTo(tone[i], within(1e-6f));
    }
  }

  @Test
  void refusesFrequenciesBeyondHalfTheRate() {
    assertThatThrownBy(() -> Biquad.lowPass(24000, 0.7, RATE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("filter frequency must be in 0..24000 Hz, was 24000.0");
  }

  private static double measured(Biquad filter, double hertz) {
    int frames = 96000;
    float[] tone = Signals.sine(hertz, 0.25, 0, RATE, frames);
    filter.apply(tone);
    return Decibels.fromGain(Signals.amplitude(tone, hertz, RATE, frames / 2, frames) / 0.25);
  }
}
