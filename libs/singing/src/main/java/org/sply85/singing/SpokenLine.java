package org.sply85.singing;

import java.util.List;

/**
 * A line as an engine speaks it.
 *
 * @param phones in order, silence first and last; one vowel a syllable
 * @param logPower natural logarithm of the vocal tract's power, {@code
 *     float[frame][SpectrumGrid.BINS]}, a frame every {@link #FRAME_SECONDS}
 */
public record SpokenLine(List<SpokenPhone> phones, float[][] logPower) {
  /** Seconds between frames. */
  public static final double FRAME_SECONDS = 0.005;

  public SpokenLine {
    phones = List.copyOf(phones);
    if (logPower.length < 2) {
      throw new IllegalArgumentException("frames must be at least 2, was " + logPower.length);
    }
  }

  /**
   * A sound and when it is spoken.
   *
   * @param sound how it is made
   * @param from seconds
   * @param to seconds
   */
  public record SpokenPhone(Articulation sound, double from, double to) {}

  /** The sound of a frame. */
  Articulation soundAt(int frame) {
    double at = frame * FRAME_SECONDS;
    for (SpokenPhone spoken : phones) {
      if (at < spoken.to()) {
        return spoken.sound();
      }
    }
    return Articulation.SILENCE;
  }
}
