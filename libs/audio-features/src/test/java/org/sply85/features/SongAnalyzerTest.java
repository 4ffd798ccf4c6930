package org.sply85.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.features.spectral.SpectralFeatures;

/** Four bars of I vi IV V in D major, twice, at 96 beats a minute: bass, chords and a drum. */
class SongAnalyzerTest {
  private static final double BEAT = 60.0 / 96;
  private static final int[][] CHORDS = {{50, 54, 57}, {47, 50, 54}, {43, 47, 50}, {45, 49, 52}};
  private static final List<String> LABELS = List.of("D:maj", "B:min", "G:maj", "A:maj");
  private static Analysis song;

  @BeforeAll
  static void analyze() {
    float[] sound = Tones.silence(64 * BEAT + 1);
    for (int bar = 0; bar < 16; bar++) {
      double start = bar * 4 * BEAT;
      int[] chord = CHORDS[bar % 4];
      Tones.strike(sound, start, 4 * BEAT, chord[0] - 12, 0.2);
      for (int beat = 0; beat < 4; beat++) {
        Tones.hit(sound, start + beat * BEAT, beat % 2 == 0 ? 0.2 : 0.1);
        for (int pitch : chord) {
          Tones.strike(sound, start + beat * BEAT, BEAT, pitch + 12, beat == 0 ? 0.12 : 0.07);
        }
      }
    }
    AudioBuffer buffer = new AudioBuffer(new float[][] {sound}, SpectralFeatures.SAMPLE_RATE);
    song = new SongAnalyzer().analyze(buffer).analysis();
  }

  @Test
  void findsTempoAndBeats() {
    assertThat(song.tempoBpm()).isCloseTo(96, within(1.0));
    double[] beats = song.grid().beats();
    for (int i = 4; i < 60; i++) {
      double nearest = Math.rint(beats[i] / BEAT) * BEAT;
      assertThat(beats[i]).isCloseTo(nearest, within(0.05));
    }
  }

  @Test
  void findsKeyAndChords() {
    assertThat(song.key()).isEqualTo("D major");
    for (int bar = 1; bar < 15; bar++) {
      double middle = (bar * 4 + 2) * BEAT;
      assertThat(song.chords())
          .filteredOn(c -> c.start() <= middle && c.end() > middle)
          .extracting(LabelledSpan::label)
          .first()
          .asString()
          .startsWith(LABELS.get(bar % 4));
    }
  }

  @Test
  void coversTheSongWithSectionsAndChords() {
    assertThat(song.sections()).isNotEmpty();
    assertThat(song.sections().get(song.sections().size() - 1).end())
        .isCloseTo(song.seconds(), within(0.1));
    for (int i = 1; i < song.chords().size(); i++) {
      assertThat(song.chords().get(i).start()).isEqualTo(song.chords().get(i - 1).end());
    }
  }

  @Test
  void measuresTuningAndLoudness() {
    assertThat(song.tuningCents()).isCloseTo(0, within(3.0));
    assertThat(song.loudness().orElseThrow().integratedLufs().orElseThrow()).isBetween(-30.0, -5.0);
    assertThat(song.vocals()).isEmpty();
  }

  @Test
  void findsNothingInSilence() {
    AudioBuffer silence = AudioBuffer.silence(1, 44_100, 22_050);
    Analysis nothing = new SongAnalyzer().analyze(silence).analysis();
    assertThat(nothing.onsets()).isEmpty();
    assertThat(nothing.melody()).isEmpty();
    assertThat(nothing.chords()).extracting(LabelledSpan::label).containsOnly("N");
    assertThat(nothing.loudness().orElseThrow().integratedLufs()).isEmpty();
  }

  @Test
  void refusesLessThanASecond() {
    AudioBuffer blip = AudioBuffer.silence(1, 1000, 22_050);
    assertThatThrownBy(() -> new SongAnalyzer().analyze(blip))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("at least a second");
  }
}
