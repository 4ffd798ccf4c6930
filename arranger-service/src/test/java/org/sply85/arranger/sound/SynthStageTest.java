package org.sply85.arranger.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.audio.synth.SynthPatch;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;
import org.sply85.style.StyleBook;
import org.sply85.style.SynthBook;

class SynthStageTest {
  private static final SoundbankPlayer SAMPLES = new SoundbankPlayer(Soundbank.emergency());
  private static final SynthStage STAGE = new SynthStage(SAMPLES);
  private static final int RATE = SoundbankPlayer.SAMPLE_RATE;

  @Test
  void knowsEveryPatchAndEveryStyleThatTheBookNames() {
    SynthBook.standard()
        .styles()
        .forEach(
            (style, synth) -> {
              assertThat(StyleBook.standard().styles()).anyMatch(s -> s.name().equals(style));
              assertThat(synth.programs().values())
                  .allSatisfy(patch -> assertThat(SynthPatch.valueOf(patch)).isNotNull());
              if (!synth.kick().isEmpty()) {
                assertThat(SynthPatch.valueOf(synth.kick())).isNotNull();
              }
            });
  }

  @Test
  void leavesToSamplesWhatTheStyleDoesNotCompute() {
    Score piano = score(TrackRole.CHORDS, 0, new Note(0, 480, 60, 90));
    assertThat(STAGE.play(piano, piano.tracks().get(0), "dance")).isEmpty();
    Score bass = score(TrackRole.BASS, 38, new Note(0, 480, 33, 90));
    assertThat(STAGE.play(bass, bass.tracks().get(0), "rock")).isEmpty();
    assertThat(STAGE.play(bass, bass.tracks().get(0), "hip-hop")).isPresent();
  }

  /** The riser ends where its note does, at 1 s; the boom then rings below 100 Hz. */
  @Test
  void landsARiserOnABoomWhereTheStyleSaysSo() {
    Score score = score(TrackRole.EFFECTS, 119, new Note(0, 960, 60, 100));
    Track riser = score.tracks().get(0);
    AudioBuffer bare = STAGE.play(score, riser, "pop").orElseThrow();
    AudioBuffer landed = STAGE.play(score, riser, "dance").orElseThrow();
    assertThat(landed.frames()).isEqualTo(SoundbankPlayer.frames(score));
    assertThat(power(landed, 0, RATE)).isCloseTo(power(bare, 0, RATE), within(1e-9));
    assertThat(power(bare, RATE + 2000, 2 * RATE)).isZero();
    assertThat(power(landed, RATE + 2000, 2 * RATE)).isGreaterThan(1e-3);
  }

  @Test
  void playsTheDrumMachinesKickAsLoudAsTheKitsAndLeavesTheRestToTheKit() {
    Score kicks = score(TrackRole.DRUMS, 25, new Note(0, 120, 36, 110));
    AudioBuffer sampled = SAMPLES.play(kicks, kicks.tracks().get(0));
    AudioBuffer computed = STAGE.play(kicks, kicks.tracks().get(0), "hip-hop").orElseThrow();
    assertThat(peak(computed)).isCloseTo(peak(sampled), within(1e-4));
    assertThat(computed.samples()).isNotEqualTo(sampled.samples());

    Score snares = score(TrackRole.DRUMS, 25, new Note(0, 120, 38, 110));
    assertThat(STAGE.play(snares, snares.tracks().get(0), "hip-hop").orElseThrow().samples())
        .isDeepEqualTo(SAMPLES.play(snares, snares.tracks().get(0)).samples());
  }

  /** At 120 bpm a quarter, 480 ticks, lasts half a second. */
  private static Score score(TrackRole role, int program, Note note) {
    int channel = role == TrackRole.DRUMS ? Track.DRUM_CHANNEL : 0;
    Track track =
        new Track("Player", role, channel, program, 0, List.of(note), List.of(), List.of());
    return new Score(
        "x",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        List.of(track));
  }

  private static double power(AudioBuffer sound, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += (double) sound.channel(0)[i] * sound.channel(0)[i];
    }
    return sum / (to - from);
  }

  private static double peak(AudioBuffer sound) {
    double peak = 0;
    for (float sample : sound.channel(0)) {
      peak = Math.max(peak, Math.abs(sample));
    }
    return peak;
  }
}
