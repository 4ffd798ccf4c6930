package org.sply85.trainer.band;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Note;

/**
 * A song as its band plays it. Ticks count from its first bar; a part that the corpus does not have
 * is empty.
 *
 * @param id names it in its corpus
 * @param style as our style book names it; empty if unknown
 * @param key the key it begins in
 * @param meter its time signature
 * @param tempoBpm quarter notes per minute
 * @param bars length
 * @param chords ordered, not overlapping
 * @param melody of one voice
 * @param bass of one voice
 * @param comp all other harmony
 * @param drums General MIDI
 */
public record BandPlaying(
    String id,
    String style,
    Key key,
    Meter meter,
    double tempoBpm,
    int bars,
    List<ChordSpan> chords,
    List<Note> melody,
    List<Note> bass,
    List<Note> comp,
    List<Note> drums) {
  public BandPlaying {
    chords = List.copyOf(chords);
    melody = List.copyOf(melody);
    bass = List.copyOf(bass);
    comp = List.copyOf(comp);
    drums = List.copyOf(drums);
  }
}
