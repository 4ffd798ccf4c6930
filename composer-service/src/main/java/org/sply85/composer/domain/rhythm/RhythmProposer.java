package org.sply85.composer.domain.rhythm;

import java.util.SplittableRandom;

/** Proposes rhythms for phrases of new material; what comes back is derived from them. */
public interface RhythmProposer {
  /** Names it in candidates, like {@code cells}. */
  String name();

  /**
   * The phrase's rhythm without pickup, from its first bar on; a pure function of task and
   * generator. Notes may fill the phrase to its end: room to breathe is made afterwards.
   */
  PhraseRhythm propose(RhythmTask task, SplittableRandom random);
}
