package org.sply85.trainer.corpus;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.statistics.SectionRole;

/**
 * One section of a song whose chords and role are known, but not its melody.
 *
 * @param song names the song in its corpus
 * @param role of the section
 * @param key the song's tonic, taken as major (the corpus names no mode)
 * @param meter its time signature
 * @param bars length
 * @param chords from the section's start, ordered
 */
public record ChordSheet(
    String song, SectionRole role, Key key, Meter meter, int bars, List<ChordSpan> chords) {
  public ChordSheet {
    chords = List.copyOf(chords);
  }
}
