package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

class SpaceTest {
  private static final double RATE = 48000;

  /** Backward integration of the squared impulse response (Schroeder 1965), -5 to -25 dB. */
  @ParameterizedTest
  @ValueSource(doubles = {0.5, 1.2, 2.5})
  void reverberationDecaysInItsTime(double seconds) {
    float[] response = impulseResponse(new Room(seconds, 1, 1, 10), seconds)[0];
    assertThat(decaySeconds(response)).isCloseTo(seconds, within(0.1 * seconds));
  }

  @Test
  void highFrequenciesDecayFaster() {
    float[] low = impulseResponse(new Room(2, 0.3, 1, 0), 2)[0];
    float[] high = low.clone();
    for (int i = 0; i < 2; i++) {
      Biquad.lowPass(800, 0.7, RATE).apply(low);
      Biquad.highPass(10000, 0.7, RATE).apply(high);
    }
    assertThat(decaySeconds(low)).isCloseTo(2, within(0.2));
    assertThat(decaySeconds(high)).isBetween(0.6, 1.2);
  }

  @Test
  void reverberationIsAsLoudAsWhiteNoiseGoesIn() {
    float[] noise = Signals.noise(0.5, 3, 48000 * 8);
    float[][] wet = new Reverb(new Room(1, 0.5, 0.7, 0), RATE).wet(noise);
    double in = Signals.rms(noise, 0, noise.length);
    for (float[] channel : wet) {
      double out = Signals.rms(channel, 48000 * 3, channel.length);
      assertThat(Decibels.fromGain(out / in)).isCloseTo(0, within(1.0));
    }
  }

  @Test
  void reverberationSurroundsTheListener() {
    float[][] wet = impulseResponse(new Room(2, 0.5, 1, 0), 2);
    double product = 0;
    for (int i = 0; i < wet[0].length; i++) {
      product += wet[0][i] * wet[1][i];
    }
    int n = wet[0].length;
    double correlation = product / n / (Signals.rms(wet[0], 0, n) * Signals.rms(wet[1], 0, n));
    assertThat(Math.abs(correlation)).isLessThan(0.2);
  }

  @Test
  void preDelayComesFirst() {
    float[][] wet = impulseResponse(new Room(1, 0.5, 1, 50), 1);
    for (int i = 0; i < 2400; i++) {
      assertThat(wet[0][i]).isZero();
    }
  }

  @Test
  void echoesComeInTimeAndAlternate() {
    float[] send = new float[48000];
    send[100] = 1;
    float[][] echoes = new PingPongDelay(0.25, 0.5, RATE).echoes(send);
    assertThat(highest(echoes[0], 0, 24000)).isBetween(12100, 12104);
    assertThat(highest(echoes[1], 0, 36000)).isBetween(24100, 24106);
    assertThat(highest(echoes[0], 24000, 48000)).isBetween(36100, 36108);
    for (int i = 0; i < 12100; i++) {
      assertThat(echoes[0][i]).isZero();
    }
    double first = Signals.rms(echoes[0], 12000, 14000);
    double third = Signals.rms(echoes[0], 36000, 38000);
    assertThat(third / first).isBetween(0.15, 0.25);
  }

  @Test
  void widthScalesTheSideAndKeepsTheMiddle() {
    float[] left = Signals.sine(2000, 0.5, 0, RATE, 48000);
    float[] right = Signals.sine(2000, 0.1, 0, RATE, 48000);
    new StereoWidth(1.5, 120, RATE).apply(left, right);
    // Middle 0.3, side 0.2 * 1.5 = 0.3.
    assertThat(Signals.amplitude(left, 2000, RATE, 24000, 48000)).isCloseTo(0.6, within(0.01));
    assertThat(Signals.amplitude(right, 2000, RATE, 24000, 48000)).isCloseTo(0, within(0.01));
  }

  @Test
  void bassComesFromTheMiddle() {
    float[] left = Signals.sine(40, 0.5, 0, RATE, 96000);
    float[] right = new float[96000];
    new StereoWidth(1.2, 120, RATE).apply(left, right);
    double l = Signals.amplitude(left, 40, RATE, 48000, 96000);
    double r = Signals.amplitude(right, 40, RATE, 48000, 96000);
    assertThat(l).isCloseTo(0.25, within(0.01));
    assertThat(r).isCloseTo(0.25, within(0.01));
  }

  private static float[][] impulseResponse(Room room, double seconds) {
    float[] impulse = new float[(int) (RATE * (seconds + 0.5))];
    impulse[0] = 1;
    return new Reverb(room, RATE).wet(impulse);
  }

  private static double decaySeconds(float[] response) {
    double[] remaining = new double[response.length + 1];
    for (int i = response.length - 1; i >= 0; i--) {
      remaining[i] = remaining[i + 1] + (double) response[i] * response[i];
    }
    int at5 = 0;
    while (Decibels.fromPower(remaining[at5] / remaining[0]) > -5) {
      at5++;
    }
    int at25 = at5;
    while (Decibels.fromPower(remaining[at25] / remaining[0]) > -25) {
      at25++;
    }
    return 3 * (at25 - at5) / RATE;
  }

  private static int highest(float[] samples, int from, int to) {
    int best = from;
    for (int i = from; i < to; i++) {
      if (Math.abs(samples[i]) > Math.abs(samples[best])) {
        best = i;
      }
    }
    return best;
  }
}
