package org.sply85.singing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.audio.Decibels;

class SingerTest {
  private static final Voices VOICES = Voices.standard();
  private static final double TWENTY_CENTS = 0.2;

  @ParameterizedTest
  @CsvSource({"female,57", "female,62", "female,67", "female,72", "male,40", "male,45", "male,52"})
  void singsTheNotesOfItsRangeInTune(String voice, double low) {
    List<SungNote> notes = Lines.line("lay me down my love", 0.5, low, low + 2, low + 4, low, low);
    float[] sound = VOICES.singer(voice).sing(notes, Lines.frames(notes), 7);
    for (SungNote note : notes) {
      assertThat(Lines.pitch(sound, note.startSeconds() + 0.2))
          .as("%s on %s", note.syllable(), note.pitch())
          .isCloseTo(note.pitch(), within(TWENTY_CENTS));
    }
  }

  @Test
  void vowelsStartOnTheBeatAndConsonantsBeforeIt() {
    List<SungNote> notes = Lines.line("sea sigh so", 0.6, 60, 64, 62);
    float[] sound = VOICES.singer("female").sing(notes, Lines.frames(notes), 7);
    for (SungNote note : notes) {
      double beat = note.startSeconds();
      assertThat(voiceBegins(sound, beat))
          .as("the vowel at %s", beat)
          .isCloseTo(beat, within(0.03));
      assertThat(Lines.rms(sound, beat - 0.08, beat - 0.02)).as("its s").isGreaterThan(0.003);
    }
  }

  // Where periods of a second's hundredth first repeat well.
  private static double voiceBegins(float[] sound, double beat) {
    for (double at = beat - 0.1; at < beat + 0.1; at += 0.002) {
      int start = (int) (at * SpectrumGrid.SAMPLE_RATE);
      double low = 0;
      double all = 1e-9;
      for (int i = start; i < start + 480; i++) {
        double smooth = 0;
        for (int k = -24; k <= 24; k++) { // a mean over a millisecond: what is below 1 kHz
          smooth += sound[i + k] / 49;
        }
        low += smooth * smooth;
        all += (double) sound[i] * sound[i];
      }
      if (low / all > 0.3) {
        return at + 0.005;
      }
    }
    return Double.NaN;
  }

  @Test
  void everySyllableOfALongLineSounds() {
    String words = "oh sing me a song of the rain and the sea ".repeat(6).trim();
    double[] pitches = new double[words.split(" ").length];
    Arrays.setAll(pitches, i -> 60 + i % 5);
    List<SungNote> notes = Lines.line(words, 0.25, pitches);
    float[] sound = VOICES.singer("female").sing(notes, Lines.frames(notes), 7);
    assertThat(notes).hasSizeGreaterThan(60);
    for (SungNote note : notes) {
      double level = Lines.rms(sound, note.startSeconds(), note.startSeconds() + 0.1);
      assertThat(Decibels.fromGain(level)).as("%s", note).isBetween(-40.0, -8.0);
    }
  }

  @Test
  void isSilentWhereNothingIsSungAndNeverClips() {
    List<SungNote> notes = new ArrayList<>(Lines.line("hold on", 0.5, 60, 64));
    double later = 8;
    for (SungNote note : Lines.line("hold on", 0.5, 74, 72)) {
      notes.add(
          new SungNote(
              note.startSeconds() + later,
              note.endSeconds() + later,
              note.pitch(),
              127,
              note.syllable()));
    }
    float[] sound = VOICES.singer("female").sing(notes, Lines.frames(notes), 7);
    float[] rest = Arrays.copyOfRange(sound, 3 * 48_000, 7 * 48_000);
    assertThat(rest).containsOnly(0f);
    for (float sample : sound) {
      assertThat(Math.abs(sample)).isLessThan(1f); // false for NaN too
    }
  }

  @Test
  void singsTheSameBytesForTheSameSeed() {
    List<SungNote> notes = Lines.line("take me home", 0.4, 60, 62, 64);
    int frames = Lines.frames(notes);
    float[] once = VOICES.singer("male").sing(notes, frames, 7);
    assertThat(VOICES.singer("male").sing(notes, frames, 7)).isEqualTo(once);
    assertThat(VOICES.singer("male").sing(notes, frames, 8)).isNotEqualTo(once);
  }

  @Test
  void singsTheFirstConsonantOfASongThatBeginsAtOnce() {
    SungNote sea = Lines.line("sea", 0.5, 60).get(0);
    SungNote atOnce = new SungNote(0, 1, 60, 90, sea.syllable());
    float[] sound = VOICES.singer("female").sing(List.of(atOnce), 2 * 48_000, 7);
    assertThat(Lines.rms(sound, 0.01, 0.05)).isGreaterThan(0.003);
    assertThat(voiceBegins(sound, 0.11)).isBetween(0.03, 0.13);
  }

  @Test
  void breathesBeforeALineAfterARest() {
    SungNote note = Lines.line("la", 0.5, 60).get(0);
    SungNote later = new SungNote(3, 4, 60, 90, note.syllable());
    float[] sound = VOICES.singer("female").sing(List.of(note, later), 5 * 48_000, 7);
    double breath = Decibels.fromGain(Lines.rms(sound, 2.5, 2.65));
    assertThat(breath).isBetween(-65.0, -38.0);
    assertThat(Lines.rms(sound, 2, 2.3)).isZero();
  }

  @Test
  void holdsTheVowelThroughAMelisma() {
    SungNote first = Lines.line("day", 0.5, 60).get(0);
    SungNote on = new SungNote(1.5, 2.3, 64, 90, Optional.empty());
    float[] sound = VOICES.singer("female").sing(List.of(first, on), 3 * 48_000, 7);
    assertThat(Lines.pitch(sound, 1.2)).isCloseTo(60, within(TWENTY_CENTS));
    assertThat(Lines.pitch(sound, 1.75)).isCloseTo(64, within(TWENTY_CENTS));
    assertThat(Lines.rms(sound, 1.45, 1.55)).isGreaterThan(0.02);
  }

  @Test
  void refusesWhatItCanNotSing() {
    Singer singer = VOICES.singer("female");
    SungNote note = Lines.line("la", 0.5, 60).get(0);
    SungNote wordless = new SungNote(0, 1, 60, 90, Optional.empty());
    assertThatThrownBy(() -> singer.sing(List.of(wordless), 100, 1))
        .hasMessageContaining("a line must begin with a syllable");
    assertThatThrownBy(() -> singer.sing(List.of(note, note), 100, 1))
        .hasMessageContaining("must not overlap");
    assertThatThrownBy(() -> new SungNote(0, 1, 30, 90, Optional.empty()))
        .hasMessageContaining("a sung pitch must be in 40.0..84.0, was 30.0");
    assertThatThrownBy(() -> VOICES.singer("robot")).hasMessageContaining("was robot");
  }
}
