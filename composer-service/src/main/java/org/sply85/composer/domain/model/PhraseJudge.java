package org.sply85.composer.domain.model;

import java.util.List;

/** A trained network that tells phrases of real songs from counterfeits. */
public interface PhraseJudge {
  /**
   * Probability, at even odds, that each phrase is real.
   *
   * @param phrases as {@code PhraseEncoding} writes them, {@code [steps][features]} each
   */
  double[] real(List<float[][]> phrases);
}
