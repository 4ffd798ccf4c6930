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

  /** Tells real phrases from counterfeits; none if the pack has no such critic. */
  Optional<PhraseJudge> phrases();
}
