package org.sply85.singing;

import java.util.Optional;

/**
 * A note to sing.
 *
 * @param startSeconds its beat, from the start of the song
 * @param endSeconds where it ends
 * @param pitch MIDI note number, 60 = C4; may lie between semitones
 * @param velocity 1..127
 * @param syllable what is sung; empty where the vowel of the note before goes on
 */
public record SungNote(
    double startSeconds,
    double endSeconds,
    double pitch,
    int velocity,
    Optional<SungSyllable> syllable) {
  /** The lowest pitch that is sung, E2. */
  public static final double LOWEST = 40;

  /** The highest pitch that is sung, C6. */
  public static final double HIGHEST = 84;

  public SungNote {
    if (!(startSeconds >= 0 && endSeconds > startSeconds)) {
      throw new IllegalArgumentException(
          "a note must start at 0 or later and end after it starts, was %s..%s"
              .formatted(startSeconds, endSeconds));
    }
    if (!(pitch >= LOWEST && pitch <= HIGHEST)) {
      throw new IllegalArgumentException(
          "a sung pitch must be in %s..%s, was %s".formatted(LOWEST, HIGHEST, pitch));
    }
    if (velocity < 1 || velocity > 127) {
      throw new IllegalArgumentException("velocity must be in 1..127, was " + velocity);
    }
  }
}
