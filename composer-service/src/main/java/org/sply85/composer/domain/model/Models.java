package org.sply85.composer.domain.model;

import java.util.Optional;

/** The trained models that compose. */
public interface Models {
  /** Fills half bars with rhythm cells. */
  SequenceModel rhythm();

  /** Fills notes with pitches, by a memory of those before. */
  SequenceModel pitches();

  /** Fills notes with pitches, looking back on all before. */
  SequenceModel melody();

  /** Fills half bars with chords. */
  SequenceModel chords();

  /** Plays bass and drums together; empty if the pack has no such model. */
  default Optional<BandModel> bandRnn() {
    return Optional.empty();
  }

  /** Makes bars of accompaniment; empty if the pack has no such model. */
  default Optional<TextureModel> bandGan() {
    return Optional.empty();
  }
}
