package org.sply85.audio.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Signals;

class LoudnessForecastTest {
  @ParameterizedTest
  @ValueSource(doubles = {48000, 44100, 11025, 96000})
  void foretellsTheLoudnessUnderAMovingGain(double rate) {
    float[] noise = Signals.noise(0.5, 9, (int) (rate * 4));
    float[] tone = Signals.tone(60, -10, rate, 4);
    float[] moved = new float[noise.length];
    float[] highest = new float[noise.length];
    for (int i = 0; i < noise.length; i++) {
      noise[i] += tone[i];
      highest[i] = Math.abs(noise[i]);
      moved[i] = noise[i] * (float) gain(i / rate);
    }
    LoudnessForecast forecast = new LoudnessForecast(1, rate, noise.length);
    int half = 54321 % noise.length;
    forecast.add(new float[][] {noise}, highest, 0, half);
    forecast.add(new float[][] {noise}, highest, half, noise.length - half);

    double foretold = forecast.integrated(LoudnessForecastTest::gains);
    AudioBuffer result = new AudioBuffer(new float[][] {moved}, rate);
    assertThat(foretold).isCloseTo(LoudnessSeries.of(result).integrated(), within(0.05));
    assertThat(forecast.series().integrated())
        .isCloseTo(
            LoudnessSeries.of(new AudioBuffer(new float[][] {noise}, rate)).integrated(),
            within(1e-4));
    assertThat(forecast.peakBelow(1)).isCloseTo(0.816, within(0.01));
  }

  private static double gain(double seconds) {
    return 0.6 + 0.4 * Math.sin(2 * Math.PI * 8 * seconds);
  }

  private static float[] gains(float[] peaks) {
    float[] gains = new float[peaks.length];
    for (int i = 0; i < gains.length; i++) {
      gains[i] = (float) gain((i + 0.5) / 1000.0);
    }
    return gains;
  }

  @Test
  void hearsHoursMoreCoarsely() {
    assertThat(new LoudnessForecast(2, 48000, 60 * 48000).perSecond()).isEqualTo(1000);
    assertThat(new LoudnessForecast(2, 48000, 7200L * 48000).perSecond()).isEqualTo(250);
  }
}
