package org.sply85.arranger.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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

  private static List<String> names(String... names) {
    return StemNames.of(
        Stream.of(names)
            .map(n -> new Track(n, TrackRole.PAD, 0, 0, 0, List.of(), List.of(), List.of()))
            .toList());
  }
}
