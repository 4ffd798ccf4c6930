package org.sply85.music.midi;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.ControlChange;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.Syllable;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/** Small scores to write and read. */
final class Songs {
  private Songs() {}

  static Score small() {
    Track lead =
        new Track(
            "Lead (Flute)",
            TrackRole.LEAD,
            0,
            73,
            0.5,
            List.of(new Note(0, 480, 72, 90), new Note(480, 960, 74, 80)),
            List.of(new ControlChange(0, 11, 100)),
            List.of(new Syllable(0, "hé-"), new Syllable(480, "lo")));
    Track drums =
        new Track(
            "Drums",
            TrackRole.DRUMS,
            9,
            0,
            0,
            List.of(new Note(0, 120, 36, 110), new Note(1920, 120, 38, 100)),
            List.of(),
            List.of());
    return score(List.of(lead, drums));
  }

  static Score score(List<Track> tracks) {
    return new Score(
        "Nächte",
        "3/4",
        List.of(new TempoMark(0, 92.5), new TempoMark(1440, 120)),
        List.of(new KeyMark(0, "F# minor"), new KeyMark(1440, "Bb major")),
        List.of(
            new SectionMark("verse 1", "verse", 0, 1, 0.5),
            new SectionMark("chorus 1", "chorus", 1440, 1, 0.5)),
        List.of(new ChordSpan(0, 1440, "F#:min")),
        tracks);
  }

  static Track lead(Note... notes) {
    return new Track("Lead", TrackRole.LEAD, 0, 0, 0, List.of(notes), List.of(), List.of());
  }
}
