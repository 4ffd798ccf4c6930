package org.sply85.trainer.data;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Makes phrases that are not real, for a critic to tell from those that are: by spoiling a real
 * one, or by composing another in its place.
 */
public interface Counterfeit {
  /** Names it in figures, like {@code "shuffle"}. */
  String name();

  /** How often it is drawn while learning, beside others. */
  default int weight() {
    return 1;
  }

  /** A phrase in the place of a real one; empty if it can not be made to differ. */
  Optional<RealPhrase> of(RealPhrase real, SplittableRandom random);
}
