package org.sply85.audio.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Signals;

class TruePeakTest {
  private static final double RATE = 48000;

  /** EBU Tech 3341 cases 15 to 19: a fraction of the rate, phase, amplitude, expected dBTP. */
  @ParameterizedTest
  @CsvSource({
    "4, 0, 0.5, -6",
    "4, 45, 0.5, -6",
    "6, 60, 0.5, -6",
    "8, 67.5, 0.5, -6",
    "4, 45, 1.41, 3"
  })
  void readsTheTestTonesOfTech3341(int part, double degrees, double amplitude, double dbtp) {
    AudioBuffer tone =
        Signals.stereo(faded(Signals.sine(RATE / part, amplitude, degrees, RATE, 48000)), RATE);
    assertThat(TruePeak.dbtp(tone)).isBetween(dbtp - 0.4, dbtp + 0.2);
  }

  @ParameterizedTest
  @ValueSource(doubles = {50, 997, 5000, 11999, 15000, 18000, 20000, 21000})
  void readsSinesUpToTheTopOfTheAudibleBand(double hertz) {
    float[] tone = faded(Signals.sine(hertz, 0.8, 20, RATE, 9600));
    assertThat(20 * Math.log10(TruePeak.of(tone) / 0.8)).isBetween(-0.2, 0.1);
  }

  /** Samples of alternating sign pairs, 0.707 of a sine whose top lies between them. */
  @Test
  void findsThePeakThatNoSampleShows() {
    float[] tone = faded(Signals.sine(RATE / 4, 1, 45, RATE, 4800));
    assertThat(tone[2400]).isCloseTo(0.7071f, within(0.001f));
    assertThat(TruePeak.of(tone)).isCloseTo(1, within(0.005));
  }

  @Test
  void skippingQuietBlocksChangesNothing() {
    float[] loudThenQuiet =
        Signals.join(
            Signals.noise(0.9, 1, 3000), Signals.noise(0.1, 2, 5000), Signals.noise(0.5, 3, 1000));
    float[] all = TruePeak.envelope(loudThenQuiet, 0);
    float highest = 0;
    for (float peak : all) {
      highest = Math.max(highest, peak);
    }
    assertThat(TruePeak.of(loudThenQuiet)).isEqualTo(highest);
    float[] above = TruePeak.envelope(loudThenQuiet, 0.8);
    for (int i = 0; i < all.length; i++) {
      if (all[i] > 0.8) {
        assertThat(above[i]).isEqualTo(all[i]);
      } else {
        assertThat(above[i]).isLessThanOrEqualTo(all[i]);
      }
    }
  }

  @Test
  void silenceHasNoPeak() {
    assertThat(TruePeak.dbtp(AudioBuffer.silence(2, 5000, RATE)))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }

  private static float[] faded(float[] samples) {
    int fade = samples.length / 10;
    for (int i = 0; i < fade; i++) {
      samples[i] *= (float) i / fade;
      samples[samples.length - 1 - i] *= (float) i / fade;
    }
    return samples;
  }
}
