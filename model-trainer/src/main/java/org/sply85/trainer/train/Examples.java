package org.sply85.trainer.train;

import java.util.SplittableRandom;

/** What a network learns from, or is judged by. */
public interface Examples {
  /** How many there are. */
  int size();

  /**
   * Writes one example into a batch.
   *
   * @param random for what is varied in training; not used by what judges
   */
  void write(int example, Batch batch, int place, SplittableRandom random);
}
