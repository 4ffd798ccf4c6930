package org.sply85.encoding.band;

/**
 * A note of a texture.
 *
 * @param step onset in sixteenths from the bar's start
 * @param steps length in sixteenths, at least 1
 * @param slot chord-relative pitch, see {@link ChordScale}
 * @param velocity MIDI velocity, 1..127
 */
public record TextureNote(int step, int steps, int slot, int velocity) {
  public TextureNote {
    if (step < 0 || steps < 1) {
      throw new IllegalArgumentException(
          "a note must start at step 0 or later and last, was %d for %d".formatted(step, steps));
    }
    if (slot < 0 || slot >= TextureRoll.SLOTS) {
      throw new IllegalArgumentException(
          "slot must be in 0..%d, was %d".formatted(TextureRoll.SLOTS - 1, slot));
    }
    if (velocity < 1 || velocity > 127) {
      throw new IllegalArgumentException("velocity must be in 1..127, was " + velocity);
    }
  }

  /** The first step after the note. */
  public int end() {
    return step + steps;
  }
}
