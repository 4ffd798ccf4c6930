package org.sply85.composer.domain.plan;

import java.util.SplittableRandom;

/**
 * Where the lead sounds.
 *
 * @param low lowest MIDI pitch
 * @param high highest MIDI pitch
 */
record VoiceRange(int low, int high) {
  private static final int SOFT_WIDTH = 17;
  private static final int LOWEST_INSTRUMENT = 60;
  private static final int LOWEST_CHOICES = 5;

  /** The comfortable range of the voice; for an instrument a window of it drawn by the seed. */
  static VoiceRange of(String voice, SplittableRandom random) {
    return switch (voice) {
      case "male" -> new VoiceRange(45, 64);
      case "duet" -> new VoiceRange(52, 69);
      case "female", "choir" -> new VoiceRange(57, 74);
      default -> {
        int low = LOWEST_INSTRUMENT + random.nextInt(LOWEST_CHOICES);
        yield new VoiceRange(low, low + SOFT_WIDTH + random.nextInt(3));
      }
    };
  }
}
