package org.sply85.audio.effect;

import java.util.List;

/** A compressor for each of three bands, so that a kick does not pull down the cymbals. */
public final class MultibandCompressor {
  private final Crossover crossover;
  private final List<Compressor> compressors;

  /**
   * @param crossover where the bands part
   * @param compressors for low, middle and high
   */
  public MultibandCompressor(Crossover crossover, List<Compressor> compressors) {
    if (compressors.size() != 3) {
      throw new IllegalArgumentException("compressors must be 3, were " + compressors.size());
    }
    this.crossover = crossover;
    this.compressors = List.copyOf(compressors);
  }

  /**
   * Compresses in place.
   *
   * @param samples {@code [channel][frame]}
   */
  public void apply(float[][] samples) {
    float[][][] bands = crossover.split(samples);
    for (int b = 0; b < bands.length; b++) {
      compressors.get(b).apply(bands[b]);
    }
    for (int c = 0; c < samples.length; c++) {
      for (int i = 0; i < samples[c].length; i++) {
        samples[c][i] = bands[0][c][i] + bands[1][c][i] + bands[2][c][i];
      }
    }
  }
}
