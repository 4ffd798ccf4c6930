package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;

/** Every expected figure is worked out by hand in the comment beside it. */
class BandRulesTest {
  private static final int BAR = 1920;

  private static Note note(int tick, int duration, int pitch) {
    return new Note(tick, duration, pitch, 90);
  }

  @Test
  void countsTheKicksThatTheBassMeets() {
    // Bar 1: kicks on 1 and 3, the bass on 1, 10 ticks late. Bar 2: a kick, but no bass.
    Score score =
        HeardSongs.score(
            HeardSongs.drums(note(0, 60, 36), note(960, 60, 36), note(BAR, 60, 36)),
            HeardSongs.track(TrackRole.BASS, 33, note(10, 400, 36)));

    assertThat(BandRules.interlock(score, BAR)).hasValue(0.5);
  }

  @Test
  void hasNoInterlockWithoutABass() {
    assertThat(BandRules.interlock(HeardSongs.score(HeardSongs.drums(note(0, 60, 36))), BAR))
        .isEmpty();
  }

  @Test
  void findsChordsAboveTheLeadInItsOctave() {
    // The lead has C5. E5 is above it, E6 an octave higher, C5 itself and B4 are not above; the D5
    // overlaps by 30 ticks only; of the pluck (an arpeggio) nothing is asked.
    Note above = note(0, 480, 76);
    Score score =
        HeardSongs.score(
            HeardSongs.track(TrackRole.LEAD, 73, note(0, 480, 72)),
            HeardSongs.track(
                TrackRole.CHORDS,
                0,
                above,
                note(0, 480, 88),
                note(0, 480, 72),
                note(0, 480, 71),
                note(450, 480, 74)),
            HeardSongs.track(TrackRole.ARPEGGIO, 46, note(0, 480, 77)));

    assertThat(BandRules.aboveTheLead(score)).containsExactly(above);
  }

  @Test
  void findsThirdsBelowC3AndSecondsBelowC4() {
    // C2-E2 a third below C3; B3-C4 a second below C4; C3-E3 and C4-D4 are clear, F2-C3 a fifth.
    assertThat(BandRules.lowIntervals(List.of(note(0, 480, 36), note(0, 480, 40)))).isEqualTo(1);
    assertThat(BandRules.lowIntervals(List.of(note(0, 480, 59), note(0, 480, 60)))).isEqualTo(1);
    assertThat(BandRules.lowIntervals(List.of(note(0, 480, 48), note(0, 480, 52)))).isZero();
    assertThat(BandRules.lowIntervals(List.of(note(0, 480, 60), note(0, 480, 62)))).isZero();
    assertThat(BandRules.lowIntervals(List.of(note(0, 480, 41), note(0, 480, 48)))).isZero();
  }

  @Test
  void asksOnlyWhatSoundsTogether() {
    assertThat(BandRules.lowIntervals(List.of(note(0, 500, 36), note(480, 480, 40)))).isZero();
  }
}
