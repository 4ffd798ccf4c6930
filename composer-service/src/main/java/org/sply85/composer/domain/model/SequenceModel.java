package org.sply85.composer.domain.model;

import java.util.List;

/** A trained network that fills the places of sequences one after another. */
public interface SequenceModel {
  /** Names it in candidates, like {@code transformer}. */
  String name();

  /**
   * Fills all rows.
   *
   * @param moves added to the log-probability of a token by the token before it, {@code [tokens +
   *     2][tokens]}; the last two rows stand for none and for silence
   */
  List<Filled> fill(List<Blank> rows, float[][] moves);

  /** What its surprise is over stretches of real songs. */
  Usual usual();

  /** Most places of a row. */
  int longest();

  /** Log-probabilities, in nats, of tokens that stand; one array a row, one value a place. */
  List<double[]> judge(List<Written> rows);
}
