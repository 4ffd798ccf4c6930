package org.sply85.evaluation;

import java.util.Arrays;
import java.util.List;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/** Small songs as they are read from MIDI files. */
final class HeardSongs {
  private HeardSongs() {}

  static Score score(Track... tracks) {
    return score(120, tracks);
  }

  static Score score(double bpm, Track... tracks) {
    return new Score(
        "a song",
        "4/4",
        List.of(new TempoMark(0, bpm)),
        List.of(new KeyMark(0, "C major")),
        List.of(new SectionMark("Verse 1", "verse", 0, 4, 0.5)),
        List.of(),
        List.of(tracks));
  }

  static Track drums(Note... notes) {
    return new Track(
        "Drums (Standard Kit)",
        TrackRole.DRUMS,
        Track.DRUM_CHANNEL,
        0,
        0,
        Arrays.asList(notes),
        List.of(),
        List.of());
  }

  static Track track(TrackRole role, int program, Note... notes) {
    return new Track(
        role.title() + " (x)",
        role,
        role.ordinal() % 9,
        program,
        0,
        Arrays.asList(notes),
        List.of(),
        List.of());
  }
}
