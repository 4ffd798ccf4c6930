package org.sply85.composer.domain.melody;

import java.util.SplittableRandom;

/** Proposes pitches for the notes of a phrase. */
public interface MelodyProposer {
  /** Names it in candidates, like {@code contour}. */
  String name();

  /**
   * One MIDI pitch a note, within the scope's range, keeping what the guide has fixed; a pure
   * function of task and generator.
   */
  int[] propose(MelodyTask task, SplittableRandom random);
}
