package org.sply85.composer.domain.model;

import java.util.List;

/** A trained autoencoder of motifs: near codes are motifs that are alike. */
public interface MotifModel {
  /** Numbers of a code. */
  int CODE = 32;

  /**
   * What each step of a motif is likely to be.
   *
   * @param codes {@code [CODE]} each
   * @param chords pitch classes of the chord at each step, {@code [steps][12]} each
   * @return for each code the probabilities of tokens, as {@code MotifEncoding} names them, {@code
   *     [steps][tokens]}
   */
  List<float[][]> decode(List<float[]> codes, List<float[][]> chords);
}
