package org.sply85.audio.synth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.jtransforms.fft.DoubleFFT_1D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sply85.audio.AudioBuffer;

class SynthPlayerTest {
  private static final SynthPlayer PLAYER = new SynthPlayer();
  private static final int RATE = 48_000;

  @Test
  void foldsNothingBackAboveMinus70DecibelsWhereverASawIsSwept() {
    int length = 1 << 15;
    for (int bin = 37; bin < 5500; bin = bin * 9 / 8 | 1) { // 54 Hz .. 8 kHz, an odd bin each
      double[] spectrum = spectrum(saw(bin, length));
      double worst = 0;
      for (int k = 1; k < length / 2; k++) {
        worst = k % bin == 0 ? worst : Math.max(worst, spectrum[k]);
      }
      assertThat(20 * Math.log10(worst / spectrum[bin])).as("bin %d", bin).isLessThan(-70);
    }
  }

  @Test
  void keepsTheHarmonicsOfASaw() {
    double[] spectrum = spectrum(saw(301, 1 << 15)); // 441 Hz
    for (int h = 2; h <= 20; h++) {
      assertThat(spectrum[301 * h] / spectrum[301]).isCloseTo(1.0 / h, within(0.01 / h));
    }
  }

  @ParameterizedTest
  @EnumSource(SynthPatch.class)
  void soundsEveryPatchWithinFullScaleAndInTheSameSamplesTwice(SynthPatch patch) {
    List<SynthNote> notes = List.of(new SynthNote(0.5, 1, 45, 127));
    AudioBuffer sound = PLAYER.play(notes, patch, 8 * RATE);
    assertThat(peak(sound, 0, 24_000)).isZero();
    assertThat(peak(sound, 24_000, 8 * RATE)).isBetween(0.15, 1.0);
    assertThat(peak(sound, 7 * RATE, 8 * RATE)).isLessThan(1e-3);
    assertThat(PLAYER.play(notes, patch, 8 * RATE).samples()).isDeepEqualTo(sound.samples());
  }

  @ParameterizedTest
  @EnumSource(SynthPatch.class)
  void endsWithoutAClick(SynthPatch patch) {
    float[][] note =
        patch.voice().play(new SynthNote(0, 0.7, 45, 127), new java.util.SplittableRandom(1), RATE);
    assertThat((double) note[0][note[0].length - 1]).isCloseTo(0, within(2e-3));
  }

  @Test
  void tunesTheBassToItsNote() {
    AudioBuffer sound =
        PLAYER.play(List.of(new SynthNote(0, 2, 33, 127)), SynthPatch.BASS_808, 96_000);
    float[] left = sound.channel(0);
    int crossings = 0;
    for (int i = 24_001; i < 72_000; i++) {
      crossings += left[i - 1] < 0 && left[i] >= 0 ? 1 : 0;
    }
    assertThat(crossings).isBetween(54, 56); // A1 = 55 Hz
  }

  @Test
  void growsTheRiserUntilItsNoteEnds() {
    AudioBuffer sound =
        PLAYER.play(List.of(new SynthNote(0, 4, 60, 127)), SynthPatch.RISER, 5 * RATE);
    assertThat(peak(sound, 3 * RATE, 4 * RATE)).isGreaterThan(4 * peak(sound, 0, RATE));
    assertThat(peak(sound, 4 * RATE + 2000, 5 * RATE)).isZero();
  }

  private static double[] saw(int bin, int length) {
    SawTable table = SawTable.of((double) bin * RATE / length, RATE);
    double[] saw = new double[length];
    for (int i = 0; i < length; i++) {
      saw[i] = table.at((double) ((long) i * bin % length) / length);
    }
    return saw;
  }

  private static double[] spectrum(double[] samples) {
    double[] data = samples.clone();
    new DoubleFFT_1D(data.length).realForward(data);
    double[] spectrum = new double[data.length / 2];
    for (int k = 1; k < spectrum.length; k++) {
      spectrum[k] = Math.hypot(data[2 * k], data[2 * k + 1]);
    }
    return spectrum;
  }

  private static double peak(AudioBuffer sound, int from, int to) {
    double peak = 0;
    for (float[] channel : sound.samples()) {
      for (int i = from; i < to; i++) {
        peak = Math.max(peak, Math.abs(channel[i]));
      }
    }
    return peak;
  }
}
