package org.sply85.trainer.data;

import org.sply85.statistics.Passage;

/**
 * Four bars of a song.
 *
 * @param id of the song
 * @param music melody and chords
 */
public record RealPhrase(String id, Passage music) {
  /** The same with other music. */
  RealPhrase with(Passage other) {
    return new RealPhrase(id, other);
  }
}
