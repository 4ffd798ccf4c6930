package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

class DitherTest {
  private static final double RATE = 48000;

  /**
   * TPDF of two steps' width has variance 1/6, rounding 1/12 more: together a step's square / 4.
   */
  @Test
  void errorHasTheTextbookPowerAndNoMean() {
    float[] sound = Signals.noise(1e-4, 5, 200_000);
    float[][] dithered = {sound.clone()};
    Dither.toTwentyFourBits(dithered, 1);
    double mean = 0;
    double square = 0;
    for (int i = 0; i < sound.length; i++) {
      double error = (dithered[0][i] - (double) sound[i]) / Dither.STEP;
      mean += error / sound.length;
      square += error * error / sound.length;
    }
    assertThat(square).isCloseTo(0.25, within(0.005));
    assertThat(mean).isCloseTo(0, within(0.01));
  }

  @Test
  void errorIsWhite() {
    float[][] silence = {new float[200_000]};
    Dither.toTwentyFourBits(silence, 9);
    double product = 0;
    double square = 0;
    for (int i = 1; i < silence[0].length; i++) {
      product += (double) silence[0][i] * silence[0][i - 1];
      square += (double) silence[0][i] * silence[0][i];
    }
    assertThat(product / square).isCloseTo(0, within(0.01));
  }

  /** A sine of half a step would round to silence; dithered it survives. */
  @Test
  void soundBelowAStepSurvives() {
    float[][] tone = {Signals.sine(1000, 0.4 * Dither.STEP, 0, RATE, 480_000)};
    Dither.toTwentyFourBits(tone, 2);
    double amplitude = Signals.amplitude(tone[0], 1000, RATE, 0, 480_000);
    assertThat(amplitude / Dither.STEP).isCloseTo(0.4, within(0.01));
  }

  @Test
  void valuesLieOnTheGridWithinFullScale() {
    float[][] loud = {Signals.noise(1.2, 3, 10_000)};
    Dither.toTwentyFourBits(loud, 4);
    for (float value : loud[0]) {
      double steps = value / Dither.STEP;
      assertThat(steps).isEqualTo(Math.rint(steps)).isBetween(-8388608.0, 8388607.0);
    }
  }

  /** Undithered, the sine of a step would become a square wave; the distortion turns into noise. */
  @Test
  void sixteenBitsDoNotDistortWhatIsSoft() {
    double step = 1 / 32768.0;
    float[][] tone = {Signals.sine(1000, step, 0, RATE, 480_000)};
    Dither dither = new Dither(16, 1, 5);
    dither.apply(tone, 0, 100_000);
    dither.apply(tone, 100_000, 380_000);
    assertThat(Signals.amplitude(tone[0], 1000, RATE, 0, 480_000) / step)
        .isCloseTo(1, within(0.01));
    assertThat(Signals.amplitude(tone[0], 3000, RATE, 0, 480_000) / step).isLessThan(0.01);
    for (int i = 0; i < 480_000; i += 997) {
      assertThat(tone[0][i] * 32768.0).isEqualTo(Math.rint(tone[0][i] * 32768.0));
    }
  }

  @Test
  void sameSeedSameNoise() {
    float[][] one = {new float[1000], new float[1000]};
    float[][] two = {new float[1000], new float[1000]};
    Dither.toTwentyFourBits(one, 77);
    Dither.toTwentyFourBits(two, 77);
    assertThat(one).isDeepEqualTo(two);
    assertThat(one[0]).isNotEqualTo(one[1]);
  }

  @Test
  void saturatorAddsTheThirdHarmonicAndSparesSmallSounds() {
    float[] tone = Signals.sine(1000, 0.5, 0, RATE, 48000);
    new Saturator(0).apply(tone);
    // x - x^3/3 of a sin: third harmonic a^3/12 against a - a^3/4.
    double first = Signals.amplitude(tone, 1000, RATE, 24000, 48000);
    double third = Signals.amplitude(tone, 3000, RATE, 24000, 48000);
    assertThat(first).isCloseTo(0.5 - 0.125 / 4, within(0.002));
    assertThat(third).isCloseTo(0.125 / 12, within(0.0008));
    float[] small = Signals.sine(1000, 0.001, 0, RATE, 4800);
    float[] before = small.clone();
    new Saturator(0).apply(small);
    for (int i = 0; i < small.length; i++) {
      assertThat(small[i]).isCloseTo(before[i], within(1e-7f));
    }
  }

  @Test
  void saturatorFoldsBackLessThanThePlainCurve() {
    // The third harmonic of 13 kHz is 39 kHz, which folds to 9 kHz at 48 kHz.
    float[] tone = Signals.sine(13000, 0.9, 0, RATE, 48000);
    float[] plain = tone.clone();
    for (int i = 0; i < plain.length; i++) {
      plain[i] -= plain[i] * plain[i] * plain[i] / 3;
    }
    new Saturator(0).apply(tone);
    double alias = Signals.amplitude(tone, 9000, RATE, 24000, 48000);
    double plainAlias = Signals.amplitude(plain, 9000, RATE, 24000, 48000);
    assertThat(Decibels.fromGain(alias / plainAlias)).isLessThan(-6);
  }

  @Test
  void fadesBeginAndEndInSilence() {
    float[][] sound = {new float[1000]};
    java.util.Arrays.fill(sound[0], 1);
    Fade.in(sound, 100);
    Fade.out(sound, 200);
    assertThat(sound[0][0]).isZero();
    assertThat(sound[0][50]).isCloseTo(0.5f, within(1e-6f));
    assertThat(sound[0][500]).isEqualTo(1);
    assertThat(sound[0][899]).isCloseTo(0.5f, within(0.01f));
    assertThat(sound[0][999]).isZero();
  }
}
