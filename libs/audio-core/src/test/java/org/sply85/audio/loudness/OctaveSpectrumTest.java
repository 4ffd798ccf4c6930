package org.sply85.audio.loudness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Signals;

class OctaveSpectrumTest {
  /** Each octave of white noise holds twice the power of the one below. */
  @Test
  void whiteNoiseRisesThreeDecibelsPerOctave() {
    OctaveSpectrum spectrum =
        OctaveSpectrum.of(Signals.stereo(Signals.noise(0.5, 1, 48000 * 20), 48000));
    for (double centre = 250; centre <= 4000; centre *= 2) {
      double step = spectrum.levelDb(2 * centre) - spectrum.levelDb(centre);
      assertThat(step).as("from %s Hz", centre).isCloseTo(3.01, within(0.4));
    }
  }

  @Test
  void toneStandsInItsOctave() {
    OctaveSpectrum spectrum =
        OctaveSpectrum.of(Signals.stereo(Signals.tone(1000, -10, 48000, 2), 48000));
    assertThat(spectrum.levelDb(1000) - spectrum.levelDb(4000)).isGreaterThan(60);
  }

  @Test
  void silenceAroundTheSongDoesNotCount() {
    float[] noise = Signals.noise(0.5, 2, 8192 * 8);
    OctaveSpectrum alone = OctaveSpectrum.of(Signals.stereo(noise, 48000));
    OctaveSpectrum padded =
        OctaveSpectrum.of(Signals.stereo(Signals.join(noise, new float[8192 * 8]), 48000));
    double alonePart = alone.levelDb(1000) - alone.levelDb(250);
    assertThat(padded.levelDb(1000) - padded.levelDb(250)).isCloseTo(alonePart, within(1e-6));
  }

  @Test
  void silenceHasNoLevel() {
    assertThat(OctaveSpectrum.of(AudioBuffer.silence(1, 100, 48000)).levelDb(1000))
        .isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
