package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sply85.audio.Decibels;

class DeEsserTest {
  private static final double RATE = 48_000;

  @Test
  void turnsDownHissByItsRatio() {
    float[][] hiss = {tone(14_000, 1)};
    double deepest = new DeEsser(5500, -20, RATE).apply(hiss);
    // What lies 19 dB over the threshold, the corner's loss off, comes out a quarter as far over
    // it.
    assertThat(deepest).isBetween(-15.0, -13.0);
    assertThat(Decibels.fromGain(peak(hiss[0]))).isCloseTo(-14, within(1.5));
  }

  @Test
  void leavesVowelsAndQuietHissExactlyAsTheyAre() {
    float[] vowel = tone(300, 0.5);
    float[][] low = {vowel.clone()};
    assertThat(new DeEsser(5500, -20, RATE).apply(low)).isZero();
    assertThat(low[0]).isEqualTo(vowel);
    float[] quiet = tone(8000, 0.05);
    float[][] high = {quiet.clone()};
    new DeEsser(5500, -20, RATE).apply(high);
    assertThat(high[0]).isEqualTo(quiet);
  }

  @Test
  void turnsDownBothSidesAlike() {
    float[][] stereo = {tone(8000, 1), tone(8000, 0.1)};
    new DeEsser(5500, -20, RATE).apply(stereo);
    assertThat(peak(stereo[0]) / peak(stereo[1])).isCloseTo(10, within(0.1));
  }

  @Test
  void refusesACornerAmongTheVowels() {
    assertThatThrownBy(() -> new DeEsser(500, -20, RATE)).hasMessageContaining("was 500.0");
  }

  private static float[] tone(double hertz, double gain) {
    float[] tone = new float[24_000];
    for (int i = 0; i < tone.length; i++) {
      tone[i] = (float) (gain * Math.sin(2 * Math.PI * hertz * i / RATE));
    }
    return tone;
  }

  /** After the attack. */
  private static double peak(float[] sound) {
    double peak = 0;
    for (int i = sound.length / 2; i < sound.length; i++) {
      peak = Math.max(peak, Math.abs(sound[i]));
    }
    return peak;
  }
}
