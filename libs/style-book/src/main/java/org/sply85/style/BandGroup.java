package org.sply85.style;

import java.util.Optional;
import org.sply85.music.TrackRole;

/** The parts of a band that may play as another style does. */
public enum BandGroup {
  DRUMS,
  BASS,
  KEYS,
  GUITAR,
  STRINGS;

  private static final int FIRST_GUITAR = 24;
  private static final int LAST_GUITAR = 31;
  private static final int FIRST_STRINGS = 40;
  private static final int LAST_STRINGS = 51;

  /** As briefs name it, like {@code drums}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /**
   * The group of that word.
   *
   * @throws IllegalArgumentException naming the known groups
   */
  public static BandGroup named(String word) {
    for (BandGroup group : values()) {
      if (group.word().equals(word)) {
        return group;
      }
    }
    throw new IllegalArgumentException(
        "part must be drums, bass, keys, guitar or strings, was '%s'".formatted(word));
  }

  /**
   * The group that a player belongs to; none for melodies, brass and effects.
   *
   * @param program General MIDI program from 0
   */
  public static Optional<BandGroup> of(TrackRole role, int program) {
    return switch (role) {
      case DRUMS, PERCUSSION -> Optional.of(DRUMS);
      case BASS -> Optional.of(BASS);
      case STRINGS -> Optional.of(STRINGS);
      case CHORDS, ARPEGGIO, PAD -> Optional.of(harmonic(program));
      default -> Optional.empty();
    };
  }

  private static BandGroup harmonic(int program) {
    if (program >= FIRST_GUITAR && program <= LAST_GUITAR) {
      return GUITAR;
    }
    return program >= FIRST_STRINGS && program <= LAST_STRINGS ? STRINGS : KEYS;
  }
}
