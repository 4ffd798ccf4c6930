package org.sply85.composer.domain.model;

import java.util.List;
import org.sply85.contracts.song.Join;

/** A trained network that tells how well a section joins the one before it. */
public interface JoinModel {
  /**
   * How passages begin and end.
   *
   * @param openings the first two bars of each, as {@code BarEncoding} writes them
   * @param endings the last two bars of each
   */
  List<Join> compare(List<float[]> openings, List<float[]> endings);
}
