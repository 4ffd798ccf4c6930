package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Signals;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.audio.loudness.TruePeak;

class LimiterTest {
  private static final double RATE = 48000;

  static Stream<float[]> hostile() {
    float[] clicks = new float[20000];
    for (int i = 700; i < clicks.length; i += 1777) {
      clicks[i] = i % 2 == 0 ? 3 : -2;
      clicks[i + 1] = clicks[i];
    }
    float[] square = Signals.sine(220, 2, 0, RATE, 20000);
    for (int i = 0; i < square.length; i++) {
      square[i] = Math.signum(square[i]) * 1.5f;
    }
    return Stream.of(
        Signals.sine(RATE / 4, 1.41, 45, RATE, 20000),
        Signals.sine(RATE / 6, 2, 60, RATE, 20000),
        Signals.sine(17000, 4, 30, RATE, 20000),
        Signals.sine(40, 3, 0, RATE, 20000),
        Signals.noise(2, 7, 20000),
        clicks,
        square);
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void neverExceedsTheCeiling(float[] signal) {
    float[][] samples = {signal.clone(), signal.clone()};
    double reduction = new Limiter(-1, RATE).apply(samples);
    double peak = TruePeak.dbtp(new AudioBuffer(samples, RATE));
    assertThat(peak).isLessThanOrEqualTo(-1 + 1e-4).isGreaterThan(-3);
    assertThat(reduction).isLessThan(-2);
  }

  @Test
  void leavesAloneWhatIsBelow() {
    float[][] samples = {Signals.noise(0.2, 1, 30000)};
    float[] before = samples[0].clone();
    assertThat(new Limiter(-1, RATE).apply(samples)).isZero();
    assertThat(samples[0]).isEqualTo(before);
  }

  @Test
  void turnsDownBothChannelsTogether() {
    float[][] samples = {
      Signals.sine(500, 2, 0, RATE, 9600), Signals.sine(500, 0.2, 0, RATE, 9600)
    };
    new Limiter(-1, RATE).apply(samples);
    for (int i = 10; i < 9600; i += 50) {
      assertThat(samples[1][i]).isCloseTo(samples[0][i] / 10, within(1e-5f));
    }
  }

  @Test
  void recoversAfterAPeak() {
    float[] tone = Signals.sine(1000, 0.5, 0, RATE, 96000);
    tone[24000] = 2;
    float[][] samples = {tone.clone()};
    new Limiter(-1, RATE).apply(samples);
    assertThat(samples[0][10]).isEqualTo(tone[10]);
    assertThat(Signals.amplitude(samples[0], 1000, RATE, 72000, 96000))
        .isCloseTo(0.5, within(1e-3));
  }

  @Test
  void maximizerReachesTheLoudnessBelowTheCeiling() {
    for (double target : List.of(-23.0, -14.0, -9.0)) {
      float[][] samples = {burstyNoise(1), burstyNoise(2)};
      Maximizer.Outcome outcome = new Maximizer(target, -1, RATE).apply(samples).orElseThrow();
      AudioBuffer result = new AudioBuffer(samples, RATE);
      assertThat(LoudnessSeries.of(result).integrated()).isCloseTo(target, within(0.1));
      assertThat(TruePeak.dbtp(result)).isLessThanOrEqualTo(-1 + 1e-4);
      assertThat(outcome.reductionDb()).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void maximizerSaysWhenItCanNotReachTheLoudness() {
    assertThat(new Maximizer(-14, -1, RATE).apply(new float[2][48000])).isEmpty();
    float[][] clicks = new float[2][96000];
    for (float[] channel : clicks) {
      for (int i = 0; i < channel.length; i += 9000) {
        channel[i] = 0.5f;
      }
    }
    float[] before = clicks[0].clone();
    assertThat(new Maximizer(-9, -1, RATE).apply(clicks)).isEmpty();
    assertThat(clicks[0]).isEqualTo(before);
  }

  private static float[] burstyNoise(long seed) {
    float[] noise = Signals.noise(0.4, seed, 48000 * 4);
    for (int i = 0; i < noise.length; i++) {
      noise[i] *= (float) Math.exp(-(i % 24000) / 6000.0);
    }
    return noise;
  }
}
