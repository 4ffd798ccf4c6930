package org.sply85.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sply85.music.Key;
import org.sply85.music.Note;

class KeyFinderTest {
  private static Key key(int... pitches) {
    List<Note> notes = new ArrayList<>();
    for (int pitch : pitches) {
      notes.add(new Note(notes.size() * 480, 480, pitch, 90));
    }
    return KeyFinder.of(notes);
  }

  @Test
  void hearsFrereJacques() {
    // Do re mi do, do re mi do, mi fa sol, mi fa sol: in F.
    assertThat(key(65, 67, 69, 65, 65, 67, 69, 65, 69, 70, 72, 69, 70, 72)).hasToString("F major");
  }

  @ParameterizedTest
  @CsvSource({"0, C minor", "7, G minor", "11, B minor"})
  void hearsMinorOnAnyTonic(int up, String name) {
    // i iv V i with the harmonic minor's leading note.
    assertThat(
            key(
                60 + up, 63 + up, 67 + up, 65 + up, 68 + up, 72 + up, 67 + up, 71 + up, 74 + up,
                60 + up, 63 + up, 67 + up))
        .hasToString(name);
  }
}
