package org.sply85.trainer.corpus;

import java.util.List;
import org.sply85.music.Note;

/**
 * A song as it was played, with its form.
 *
 * @param song key, meter, tempo and phrases
 * @param melody the sung line; bar 0 starts at tick 0, pickups lie before
 * @param second the second voice: answers, intros, solos
 * @param piano the accompaniment
 */
public record Performance(CorpusSong song, List<Note> melody, List<Note> second, List<Note> piano) {
  public Performance {
    melody = List.copyOf(melody);
    second = List.copyOf(second);
    piano = List.copyOf(piano);
  }
}
