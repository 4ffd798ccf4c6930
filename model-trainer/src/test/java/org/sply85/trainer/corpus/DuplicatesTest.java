package org.sply85.trainer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;

class DuplicatesTest {
  private static CorpusSong song(String id, long tune, int notes, int transposed) {
    SplittableRandom random = new SplittableRandom(tune);
    List<Note> melody = new ArrayList<>();
    for (int i = 0; i < notes; i++) {
      melody.add(new Note(i * 240, 240, 60 + transposed + random.nextInt(12), 90));
    }
    Key key = new Key(0, Mode.MAJOR);
    return new CorpusSong(
        id, "test", key, Meter.FOUR_FOUR, 100, notes / 8 + 1, melody, List.of(), List.of());
  }

  @Test
  void removesTheSameTuneInAnotherKeyAndKeepsTheEarlier() {
    assertThat(Duplicates.removed(List.of(song("a", 1, 40, 0), song("b", 1, 40, 5))))
        .extracting(CorpusSong::id)
        .containsExactly("a");
  }

  @Test
  void keepsOtherTunesAndShortQuotations() {
    // 20 common notes are 19 moves: only four runs of 16.
    assertThat(
            Duplicates.removed(
                List.of(song("a", 1, 40, 0), song("b", 2, 40, 0), song("c", 1, 20, 0))))
        .extracting(CorpusSong::id)
        .containsExactly("a", "b", "c");
  }
}
