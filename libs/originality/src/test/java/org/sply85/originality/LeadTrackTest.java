package org.sply85.originality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class LeadTrackTest {
  private static final List<Note> MELODY = Melodies.wandering(1, 40);

  private static Track track(String name, int channel, List<Note> notes) {
    TrackRole role = channel == Track.DRUM_CHANNEL ? TrackRole.DRUMS : TrackRole.CHORDS;
    return new Track(name, role, channel, 0, 0, notes, List.of(), List.of());
  }

  private static List<Note> chords() {
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      for (int pitch : new int[] {60, 64, 67}) {
        notes.add(new Note(i * 480, 480, pitch, 80));
      }
    }
    return notes;
  }

  private static Score score(Track... tracks) {
    return new Score(
        "song",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        List.of(tracks));
  }

  @Test
  void takesTheTrackThatIsNamedForIt() {
    Track named = track("Lead Vocals", 1, Melodies.transposed(MELODY, -12));

    assertThat(LeadTrack.of(score(track("Flute", 0, MELODY), named))).contains(named);
  }

  @Test
  void takesTheTrackMostLikeAMelodyWhenNoneIsNamed() {
    Track piano = track("Piano", 0, chords());
    Track bass = track("Bass", 1, Melodies.transposed(MELODY, -30));
    Track flute = track("Flute", 2, MELODY);
    Track drums = track("Melody drums", 9, MELODY);

    assertThat(LeadTrack.of(score(piano, bass, flute, drums))).contains(flute);
  }

  @Test
  void findsNoneWhereFewNotesAre() {
    assertThat(LeadTrack.of(score(track("Melody", 0, MELODY.subList(0, 7))))).isEmpty();
  }
}
