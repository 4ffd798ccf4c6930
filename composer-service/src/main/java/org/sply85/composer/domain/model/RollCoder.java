package org.sply85.composer.domain.model;

import java.util.List;

/**
 * A trained autoencoder of what is played in a bar or two. Rolls are laid out as {@link
 * org.sply85.encoding.band.RollPlanes} says; what it writes are probabilities of the marks, and
 * velocities 0..1.
 */
public interface RollCoder {
  /** Length of a code; codes of real rolls are spread like a standard normal. */
  int size();

  /** The codes of rolls. */
  List<float[]> encode(List<float[]> rolls);

  /**
   * The rolls of codes, each under its condition.
   *
   * @param conditions as {@link org.sply85.encoding.band.BandCondition} lays them out
   */
  List<float[]> decode(List<float[]> codes, List<float[]> conditions);
}
