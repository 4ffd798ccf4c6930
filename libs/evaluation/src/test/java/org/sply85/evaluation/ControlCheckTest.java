package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.SectionMark;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class ControlCheckTest {
  /** Eight bars of 4/4 at 120: 16 seconds; verse and chorus; a C major scale on a piano. */
  private static Score song() {
    List<Note> notes = new ArrayList<>();
    int[] scale = {60, 62, 64, 65, 67, 69, 71, 72};
    for (int i = 0; i < 32; i++) {
      notes.add(new Note(i * 480, 480, scale[i % 8], 90));
    }
    return new Score(
        "test",
        "4/4",
        List.of(new TempoMark(0, 120)),
        List.of(new KeyMark(0, "C major")),
        List.of(
            new SectionMark("verse 1", "verse", 0, 4, 0.5),
            new SectionMark("chorus 1", "chorus", 4 * 1920, 4, 0.8)),
        List.of(),
        List.of(
            new Track("Lead (Grand Piano)", TrackRole.LEAD, 0, 0, 0, notes, List.of(), List.of())));
  }

  private static Asked asked(
      String key, double bpm, String meter, double seconds, String with, String without) {
    return new Asked(
        "pop",
        Optional.of(key),
        Optional.of(bpm),
        Optional.of(meter),
        Optional.of(seconds),
        List.of(with),
        List.of(without),
        Optional.of("verse"),
        List.of("chorus"),
        List.of("bridge"),
        List.of("verse", "chorus"));
  }

  @Test
  void findsAllThatWasAsked() {
    assertThat(ControlCheck.of(asked("C major", 121, "4/4", 16.5, "piano", "drums"), song()))
        .hasSize(9)
        .allSatisfy((name, kept) -> assertThat(kept).as(name).isTrue());
  }

  @Test
  void findsAllThatWasNotKept() {
    Asked other = asked("F# minor", 100, "3/4", 20, "violin", "keyboard");
    assertThat(ControlCheck.of(other, song()))
        .containsEntry("key signature", false)
        .containsEntry("key heard", false)
        .containsEntry("mode heard", false)
        .containsEntry("tempo", false)
        .containsEntry("meter", false)
        .containsEntry("length", false)
        .containsEntry("instruments with", false)
        .containsEntry("instruments without", false);
  }

  @ParameterizedTest
  @CsvSource({
    "36, drums, true", "36, shaker, false", "36, percussion, false", "39, drums, false",
    "39, handclaps, true", "54, drums, false", "54, tambourine, true", "54, percussion, true",
    "70, shaker, true", "70, bongos, false"
  })
  void tellsWhatIsStruckByItsNote(int pitch, String name, boolean sounds) {
    Track drums =
        new Track(
            "Drums",
            TrackRole.DRUMS,
            9,
            0,
            0,
            List.of(new Note(0, 120, pitch, 90), new Note(4 * 1920, 120, pitch, 90)),
            List.of(),
            List.of());
    List<Track> tracks = new ArrayList<>(song().tracks());
    tracks.add(drums);
    Score struck = song().withTracks(tracks);

    assertThat(ControlCheck.of(asked("C major", 120, "4/4", 16, "piano", name), struck))
        .containsEntry("instruments without", !sounds);
    assertThat(ControlCheck.of(asked("C major", 120, "4/4", 16, name, "organ"), struck))
        .containsEntry("instruments with", sounds);
  }

  @Test
  void judgesOnlyWhatWasAsked() {
    Asked nothing =
        new Asked(
            "pop",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.empty(),
            List.of(),
            List.of(),
            List.of("chorus"));

    assertThat(ControlCheck.of(nothing, song())).containsOnlyKeys("sections");
    assertThat(ControlCheck.of(nothing, song())).containsEntry("sections", false);
  }
}
