package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

class CompressorTest {
  private static final double RATE = 48000;
  private static final Dynamics FOUR_TO_ONE = new Dynamics(-20, 4, 0, 5, 200);

  /** Above the threshold, output rises by 1/ratio: -20 + (level + 20) / 4. */
  @ParameterizedTest
  @CsvSource({"-40, -40", "-20, -20", "-12, -18", "-8, -17", "0, -15"})
  void steadyTonesFollowTheStaticCurve(double in, double out) {
    float[][] tone = {Signals.tone(2000, in, RATE, 2)};
    new Compressor(FOUR_TO_ONE, RATE).apply(tone);
    assertThat(Decibels.fromGain(Signals.amplitude(tone[0], 2000, RATE, 48000, 96000)))
        .isCloseTo(out, within(0.25));
  }

  /** In the middle of the knee: slope * (knee / 2)^2 / (2 knee) = -0.75 * 9 / 12. */
  @Test
  void kneeBendsGently() {
    Dynamics soft = new Dynamics(-20, 4, 6, 5, 200);
    assertThat(soft.gainDb(-20)).isCloseTo(-0.5625, within(1e-12));
    assertThat(soft.gainDb(-23)).isZero();
    assertThat(soft.gainDb(-17)).isCloseTo(FOUR_TO_ONE.gainDb(-17), within(1e-12));
  }

  /** After one time constant, 1 - 1/e of the way in dB. */
  @Test
  void attackAndReleaseTakeTheirTime() {
    int second = 48000;
    float[] key = new float[3 * second];
    java.util.Arrays.fill(key, second, 2 * second, 1);
    float[][] sound = {new float[3 * second]};
    java.util.Arrays.fill(sound[0], 0.5f);
    new Compressor(new Dynamics(-20, 2, 0, 50, 300), RATE).apply(sound, new float[][] {key});
    double attacked = Decibels.fromGain(sound[0][second + 2400] / 0.5);
    assertThat(attacked).isCloseTo(-10 * (1 - Math.exp(-1)), within(0.15));
    double released = Decibels.fromGain(sound[0][2 * second + 14400] / 0.5);
    assertThat(released).isCloseTo(-10 * Math.exp(-1), within(0.15));
  }

  @Test
  void keepsTheImage() {
    float[][] sound = {Signals.tone(500, -3, RATE, 1), Signals.tone(500, -23, RATE, 1)};
    double deepest = new Compressor(FOUR_TO_ONE, RATE).apply(sound);
    for (int i = 5; i < sound[0].length; i += 100) {
      assertThat(sound[1][i]).isCloseTo(sound[0][i] / 10, within(1e-5f));
    }
    assertThat(deepest).isCloseTo(-0.75 * 17, within(0.2));
  }

  @Test
  void bandsSumFlatWhenNothingIsCompressed() {
    Compressor idle = new Compressor(new Dynamics(0, 1, 0, 5, 100), RATE);
    MultibandCompressor bands =
        new MultibandCompressor(new Crossover(180, 3000, RATE), List.of(idle, idle, idle));
    for (double hertz : new double[] {40, 180, 700, 3000, 12000}) {
      float[][] tone = {Signals.sine(hertz, 0.5, 0, RATE, 48000)};
      bands.apply(tone);
      assertThat(Decibels.fromGain(Signals.amplitude(tone[0], hertz, RATE, 24000, 48000) / 0.5))
          .as("%s Hz", hertz)
          .isCloseTo(0, within(0.1));
    }
  }

  @Test
  void loudBassLeavesTrebleAlone() {
    Compressor idle = new Compressor(new Dynamics(0, 1, 0, 5, 100), RATE);
    MultibandCompressor bands =
        new MultibandCompressor(
            new Crossover(180, 3000, RATE), List.of(new Compressor(FOUR_TO_ONE, RATE), idle, idle));
    float[] mixed = Signals.sine(50, 0.8, 0, RATE, 96000);
    float[] treble = Signals.sine(9000, 0.1, 0, RATE, 96000);
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] += treble[i];
    }
    bands.apply(new float[][] {mixed});
    double trebleDb = Decibels.fromGain(Signals.amplitude(mixed, 9000, RATE, 48000, 96000) / 0.1);
    double bassDb = Decibels.fromGain(Signals.amplitude(mixed, 50, RATE, 48000, 96000) / 0.8);
    assertThat(trebleDb).isCloseTo(0, within(0.1));
    assertThat(bassDb).isLessThan(-10);
  }

  @Test
  void refusesNonsense() {
    assertThatThrownBy(() -> new Dynamics(-20, 0.5, 0, 5, 100))
        .hasMessage("ratio must be in 1.0..100.0, was 0.5");
    assertThatThrownBy(() -> new Dynamics(Double.NaN, 2, 0, 5, 100))
        .hasMessageStartingWith("thresholdDb must be in");
  }
}
