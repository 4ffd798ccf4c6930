package org.sply85.trainer.data;

import org.sply85.statistics.Passage;
import org.sply85.statistics.SectionRole;

/**
 * Four bars of a song.
 *
 * @param id of the song
 * @param music melody and chords
 * @param role of the section they are from
 */
public record RealPhrase(String id, Passage music, SectionRole role) {
  /** The same with other music. */
  RealPhrase with(Passage other) {
    return new RealPhrase(id, other, role);
  }
}
