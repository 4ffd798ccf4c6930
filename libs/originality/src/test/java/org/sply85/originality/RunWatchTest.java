package org.sply85.originality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;

class RunWatchTest {
  private static final List<Note> KNOWN = Melodies.wandering(1, 60);
  private static final RunWatch WATCH = Melodies.index(KNOWN).watch();

  @Test
  void forbidsOnlyThePitchThatWouldMakeNineMovesOfASong() {
    List<Note> song = Melodies.transposed(KNOWN, 4);
    Note tenth = song.get(9);

    assertThat(WATCH.forbidden(song.subList(0, 9), tenth.tick()).stream())
        .containsExactly(tenth.pitch());
    assertThat(WATCH.forbidden(song.subList(0, 9), tenth.tick() + 240).isEmpty()).isTrue();
    assertThat(WATCH.forbidden(song.subList(1, 9), tenth.tick()).isEmpty()).isTrue();
  }

  @Test
  void forbidsTheEleventhNoteAtAnotherTempo() {
    List<Note> slow = Melodies.stretched(KNOWN, 2);

    assertThat(WATCH.forbidden(slow.subList(0, 10), slow.get(10).tick()).stream())
        .containsExactly(slow.get(10).pitch());
    assertThat(WATCH.forbidden(slow.subList(0, 9), slow.get(9).tick()).isEmpty()).isTrue();
  }

  @Test
  void forbidsTheFifteenthPitchInAnyRhythm() {
    List<Note> even = Melodies.quarters(KNOWN.stream().mapToInt(Note::pitch).toArray());

    assertThat(WATCH.forbidden(even.subList(0, 14), even.get(14).tick()).stream())
        .containsExactly(even.get(14).pitch());
    assertThat(WATCH.forbidden(even.subList(0, 13), even.get(13).tick()).isEmpty()).isTrue();
  }

  @Test
  void aRunGetsDearerFromSevenMovesOn() {
    int[] pitches = KNOWN.stream().mapToInt(Note::pitch).toArray();

    assertThat(penalty(6, pitches[6])).isZero();
    assertThat(penalty(7, pitches[7])).isEqualTo(0.5);
    assertThat(penalty(8, pitches[8])).isEqualTo(1);
    assertThat(penalty(8, pitches[8] + 1)).isZero();
  }

  private static double penalty(int notes, int pitch) {
    return WATCH.next(KNOWN.subList(0, notes), KNOWN.get(notes).tick()).penalty(pitch);
  }

  @Test
  void nothingIsForbiddenAtTheStart() {
    assertThat(WATCH.forbidden(List.of(), 0).isEmpty()).isTrue();
    assertThat(WATCH.next(List.of(), 0).penalty(60)).isZero();
  }
}
