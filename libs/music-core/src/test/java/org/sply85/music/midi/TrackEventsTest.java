package org.sply85.music.midi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.ControlChange;
import org.sply85.music.Note;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class TrackEventsTest {
  @Test
  void startsAPickupBeforeTheSongAtItsStart() {
    assertThat(TrackEvents.playable(List.of(new Note(-120, 240, 60, 80))))
        .containsExactly(new Note(0, 120, 60, 80));
  }

  @Test
  void leavesOutWhatEndsBeforeTheSong() {
    assertThat(TrackEvents.playable(List.of(new Note(-120, 120, 60, 80)))).isEmpty();
  }

  @Test
  void cutsANoteWhereItsPitchStartsAgain() {
    assertThat(
            TrackEvents.playable(
                List.of(
                    new Note(0, 960, 60, 80), new Note(0, 960, 64, 80), new Note(480, 9, 60, 70))))
        .containsExactly(
            new Note(0, 480, 60, 80), new Note(0, 960, 64, 80), new Note(480, 9, 60, 70));
  }

  @Test
  void playsTwoOfOnePitchAtOnceAsOne() {
    assertThat(TrackEvents.playable(List.of(new Note(0, 9, 60, 90), new Note(0, 20, 60, 70))))
        .containsExactly(new Note(0, 20, 60, 90));
  }

  @Test
  void endsNotesBeforeControlsBeforeStarts() {
    Track track =
        new Track(
            "Lead",
            TrackRole.LEAD,
            3,
            0,
            0,
            List.of(new Note(0, 10, 60, 80), new Note(10, 10, 60, 80)),
            List.of(new ControlChange(10, 64, 127)),
            List.of());
    assertThat(TrackEvents.of(track))
        .containsExactly(
            new ChannelEvent(0, ChannelEvent.NOTE_ON, 3, 60, 80),
            new ChannelEvent(10, ChannelEvent.NOTE_OFF, 3, 60, 0),
            new ChannelEvent(10, ChannelEvent.CONTROL, 3, 64, 127),
            new ChannelEvent(10, ChannelEvent.NOTE_ON, 3, 60, 80),
            new ChannelEvent(20, ChannelEvent.NOTE_OFF, 3, 60, 0));
  }
}
