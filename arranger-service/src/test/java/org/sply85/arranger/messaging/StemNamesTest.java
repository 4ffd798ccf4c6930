package org.sply85.arranger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.sply85.music.Note;
import org.sply85.music.Syllable;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

class StemNamesTest {
  @Test
  void makesFileNamesOfTrackNames() {
    assertThat(names("Lead (Flute)", "Chords (E. Piano 2)"))
        .containsExactly("lead-flute", "chords-e-piano-2");
  }

  @Test
  void tellsTracksOfTheSameNameApart() {
    assertThat(names("Pad", "Bass", "pad", "PAD")).containsExactly("pad", "bass", "pad-2", "pad-3");
  }

  @Test
  void leavesNoNameEmptyAndNoPathInside() {
    assertThat(names("鼓", "../../etc/passwd")).containsExactly("track", "etc-passwd");
  }

  @Test
  void namesWhatIsSungForTheVoice() {
    List<Syllable> words = List.of(new Syllable(0, "oh"));
    List<Note> notes = List.of(new Note(0, 480, 60, 90));
    assertThat(
            StemNames.of(
                List.of(
                    new Track("Lead (Choir)", TrackRole.LEAD, 0, 52, 0, notes, List.of(), words),
                    new Track("Lead (Oboe)", TrackRole.LEAD, 1, 68, 0, notes, List.of(), List.of()),
                    new Track("Harmony", TrackRole.HARMONY, 2, 52, 0, notes, List.of(), words))))
        .containsExactly("vocals", "lead-oboe", "vocals-backing");
  }

  private static List<String> names(String... names) {
    return StemNames.of(
        Stream.of(names)
            .map(n -> new Track(n, TrackRole.PAD, 0, 0, 0, List.of(), List.of(), List.of()))
            .toList());
  }
}
