package org.sply85.audio.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.music.ControlChange;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class SoundbankPlayerTest {
  private static final SoundbankPlayer PLAYER = new SoundbankPlayer(Soundbank.emergency());
  private static final int SNARE = 38;

  @Test
  void makesEveryTrackAsLongAsFormAndTail() {
    Score score = song(120, piano(new Note(0, 480, 60, 90)), piano());
    for (Track track : score.tracks()) {
      assertThat(PLAYER.play(score, track).frames()).isEqualTo((8 + 4) * 48_000);
    }
  }

  @Test
  void startsNotesOnTheirFrameUnderTheTempoMap() {
    Track drums = drums(new Note(0, 120, SNARE, 100), new Note(3840, 120, SNARE, 100));
    Score score =
        new Score(
            "x",
            "4/4",
            List.of(new TempoMark(0, 120), new TempoMark(1920, 60)),
            List.of(new KeyMark(0, "C major")),
            List.of(),
            List.of(),
            List.of(drums));
    float[] left = PLAYER.play(score, drums).channel(0);
    int second = (2 + 4) * 48_000;
    assertThat(firstSound(left, 0)).isBetween(0, 48);
    assertThat(firstSound(left, second - 24_000)).isBetween(second, second + 48);
  }

  @Test
  void givesTheSameSamplesTwice() {
    Score score = song(97, busy(1), busy(2));
    assertThat(PLAYER.play(score, score.tracks().get(0)).samples())
        .isDeepEqualTo(PLAYER.play(score, score.tracks().get(0)).samples());
  }

  @Test
  void givesTheSameSamplesHoweverManyPlayAtOnce() {
    Score score = song(97, busy(1), busy(2), busy(3), busy(4));
    List<float[][]> alone =
        score.tracks().stream().map(t -> PLAYER.play(score, t).samples()).toList();
    List<float[][]> together =
        score.tracks().parallelStream().map(t -> PLAYER.play(score, t).samples()).toList();
    for (int i = 0; i < alone.size(); i++) {
      assertThat(together.get(i)).isDeepEqualTo(alone.get(i));
    }
  }

  @Test
  void givesTheSameSamplesAfterSilenceAsWithout() {
    int seconds = 6; // a whole number of the synthesizer's blocks
    Score now = song(120, drums(new Note(0, 120, SNARE, 100)));
    Score later = song(120, drums(new Note(seconds * 960, 120, SNARE, 100)));
    float[] first = PLAYER.play(now, now.tracks().get(0)).channel(0);
    float[] second = PLAYER.play(later, later.tracks().get(0)).channel(0);
    int shift = seconds * 48_000;
    assertThat(Arrays.mismatch(second, shift, shift + 96_000, first, 0, 96_000)).isEqualTo(-1);
    assertThat(firstSound(second, 0)).isBetween(shift, shift + 48);
  }

  @Test
  void obeysExpressionAndPedal() {
    Note note = new Note(0, 240, 60, 90);
    assertThat(energy(piano(note), 0, 12_000))
        .isGreaterThan(4 * energy(controlled(11, 40, note), 0, 12_000));
    assertThat(energy(controlled(64, 127, note), 24_000, 48_000))
        .isGreaterThan(4 * energy(piano(note), 24_000, 48_000));
  }

  @Test
  void leavesPanToTheMix() {
    Note note = new Note(0, 240, 60, 90);
    assertThat(energy(controlled(10, 127, note), 0, 12_000))
        .isCloseTo(energy(piano(note), 0, 12_000), within(1e-9));
  }

  @Test
  void endsInSilence() {
    Score score = song(120, piano(new Note(3600, 3000, 60, 127)));
    AudioBuffer sound = PLAYER.play(score, score.tracks().get(0));
    assertThat(sound.channel(0)[sound.frames() - 1]).isZero();
  }

  private static double energy(Track track, int from, int to) {
    Score score = song(120, track);
    float[] left = PLAYER.play(score, track).channel(0);
    return IntStream.range(from, to).mapToDouble(i -> left[i] * left[i]).sum();
  }

  private static int firstSound(float[] samples, int from) {
    return IntStream.range(from, samples.length)
        .filter(i -> samples[i] != 0)
        .findFirst()
        .orElse(-1);
  }

  private static Track busy(int which) {
    return piano(
        IntStream.range(0, 24)
            .mapToObj(i -> new Note(i * 150 * which % 3800, 300, 48 + i, 40 + 3 * i))
            .toArray(Note[]::new));
  }

  private static Track piano(Note... notes) {
    return new Track("Chords", TrackRole.CHORDS, 0, 0, 0, List.of(notes), List.of(), List.of());
  }

  private static Track controlled(int controller, int value, Note... notes) {
    List<ControlChange> controls = List.of(new ControlChange(0, controller, value));
    return new Track("Chords", TrackRole.CHORDS, 0, 0, 0, List.of(notes), controls, List.of());
  }

  private static Track drums(Note... notes) {
    return new Track("Drums", TrackRole.DRUMS, 9, 0, 0, List.of(notes), List.of(), List.of());
  }

  private static Score song(double bpm, Track... tracks) {
    return new Score(
        "x",
        "4/4",
        List.of(new TempoMark(0, bpm)),
        List.of(new KeyMark(0, "C major")),
        List.of(new SectionMark("verse 1", "verse", 0, 4, 0.5)),
        List.of(),
        List.of(tracks));
  }
}
