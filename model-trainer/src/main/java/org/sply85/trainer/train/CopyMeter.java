package org.sply85.trainer.train;

import java.io.IOException;
import java.util.Map;

/** Tells how much of what a network samples is copied from what it learnt from. */
public interface CopyMeter {
  /**
   * Mean share of samples that is found in what was learnt from, 0..1; the same weights give the
   * same share.
   *
   * @param weights by name, row-major
   */
  double copied(Map<String, float[]> weights) throws IOException;

  /** How much may be: the share that half of what people wrote does not exceed, 0..1. */
  double people();
}
