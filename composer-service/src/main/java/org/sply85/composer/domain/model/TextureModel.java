package org.sply85.composer.domain.model;

import java.util.List;
import org.sply85.encoding.band.TextureRoll;

/** A trained network that makes bars of accompaniment at once, and tells real ones. */
public interface TextureModel {
  /**
   * A bar of sixteen steps for each pair.
   *
   * @param noise standard normal, {@code [TextureWish.NOISE]} each
   * @param wishes {@link org.sply85.encoding.band.TextureWish} each
   */
  List<TextureRoll> generate(List<float[]> noise, List<float[]> wishes);

  /** For each bar the share of real bars that its critic finds less real, 0..1. */
  double[] real(List<TextureRoll> bars, List<float[]> wishes);
}
