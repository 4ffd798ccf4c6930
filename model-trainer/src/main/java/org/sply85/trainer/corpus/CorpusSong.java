package org.sply85.trainer.corpus;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.statistics.PhraseMark;

/**
 * A song with a melody.
 *
 * @param id names it in its corpus
 * @param source the corpus
 * @param key the key it begins in
 * @param meter its time signature
 * @param tempoBpm quarter notes per minute; 0 if unknown
 * @param bars length
 * @param melody one note at a time, ordered; bar 0 starts at tick 0
 * @param chords ordered, not overlapping; stretches without a chord are left out
 * @param phrases in order, covering the bars; empty if unknown
 */
public record CorpusSong(
    String id,
    String source,
    Key key,
    Meter meter,
    double tempoBpm,
    int bars,
    List<Note> melody,
    List<ChordSpan> chords,
    List<PhraseMark> phrases) {
  public CorpusSong {
    melody = List.copyOf(melody);
    chords = List.copyOf(chords);
    phrases = List.copyOf(phrases);
  }
}
