package org.sply85.statistics;

/**
 * A range of pitches.
 *
 * @param low lowest MIDI pitch
 * @param high highest MIDI pitch, at least low
 */
public record PitchWindow(int low, int high) {
  public PitchWindow {
    if (low > high) {
      throw new IllegalArgumentException(
          "the window's lowest pitch must not lie above its highest, was %d..%d"
              .formatted(low, high));
    }
  }

  /** Number of pitches. */
  public int width() {
    return high - low + 1;
  }
}
