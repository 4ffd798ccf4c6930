package org.sply85.composer.domain.model;

import java.util.List;

/** A trained network that fills any places of a sequence, given the others. */
public interface InfillModel {
  /** Names it in candidates, like {@code cnn}. */
  String name();

  /** The tokens of each row, its open places filled anew. */
  List<int[]> fill(List<Gap> rows);

  /**
   * Log-probabilities, in nats, of each token given the others; one array a row, one value a place.
   */
  List<double[]> judge(List<Written> rows);
}
