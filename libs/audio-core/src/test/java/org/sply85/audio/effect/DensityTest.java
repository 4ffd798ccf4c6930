package org.sply85.audio.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.audio.loudness.TruePeak;

class DensityTest {
  private static final double RATE = 48000;
  private static final double VOICE_HERTZ = 1000;

  @Test
  void bringsPeaksNearerToTheLoudness() {
    AudioBuffer song = song();
    double before = peakOverLoudness(song);
    new Density(1, lufs(song), RATE).apply(song.samples());
    assertThat(peakOverLoudness(song)).isLessThan(before - 3);
  }

  @Test
  void leavesAlmostAloneWhatIsDenseAlready() {
    AudioBuffer tone = Signals.stereo(Signals.tone(VOICE_HERTZ, -20, RATE, 2), RATE);
    new Density(0, lufs(tone), RATE).apply(tone.samples());
    double level = Signals.amplitude(tone.channel(0), VOICE_HERTZ, RATE, 24000, 72000);
    double third = Signals.amplitude(tone.channel(0), 3 * VOICE_HERTZ, RATE, 24000, 72000);
    assertThat(Decibels.fromGain(level)).isCloseTo(-20, within(0.5));
    assertThat(Decibels.fromGain(third / level)).isLessThan(-35);
  }

  /** A limiter alone turns down the voice with every stroke of the drum. */
  @Test
  void sparesTheVoiceWhatALimiterAloneDoesToIt() {
    AudioBuffer limited = song();
    new Maximizer(-9, -1, RATE).apply(limited.samples()).orElseThrow();
    AudioBuffer dense = song();
    new Density(1, lufs(dense), RATE).apply(dense.samples());
    double reduction =
        new Maximizer(-9, -1, RATE).apply(dense.samples()).orElseThrow().reductionDb();
    assertThat(reduction).isGreaterThan(-6);
    assertThat(sidebandsDb(dense)).isLessThan(sidebandsDb(limited) - 2);
  }

  /** How far below the voice lie the tones that the beat of the drum, 4 Hz, makes beside it. */
  private static double sidebandsDb(AudioBuffer song) {
    float[] samples = song.channel(0);
    double voice = Signals.amplitude(samples, VOICE_HERTZ, RATE, 48000, 192000);
    double power = 0;
    for (int k = 1; k <= 6; k++) {
      for (int sign = -1; sign <= 1; sign += 2) {
        double a = Signals.amplitude(samples, VOICE_HERTZ + sign * 4 * k, RATE, 48000, 192000);
        power += a * a;
      }
    }
    return Decibels.fromPower(power / (voice * voice));
  }

  private static double lufs(AudioBuffer sound) {
    return LoudnessSeries.of(sound).integrated();
  }

  private static double peakOverLoudness(AudioBuffer sound) {
    return TruePeak.dbtp(sound) - lufs(sound);
  }

  /** A steady voice and a drum, four strokes a second. */
  private static AudioBuffer song() {
    float[] samples = Signals.tone(VOICE_HERTZ, -24, RATE, 5);
    for (int i = 0; i < samples.length; i++) {
      double t = i / RATE % 0.25;
      samples[i] += (float) (0.5 * Math.sin(2 * Math.PI * 60 * t) * Math.exp(-20 * t));
    }
    return Signals.stereo(samples, RATE);
  }
}
