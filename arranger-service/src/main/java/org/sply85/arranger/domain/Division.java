package org.sply85.arranger.domain;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.sply85.music.TrackRole;

/**
 * Divides a chord among those who play it at once, so that they do not all double each other. Who
 * joins first plays it whole. A guitar that strums beside a keyboard keeps to roots and fifths; a
 * pad beside anyone holds the third, and the seventh or root.
 */
final class Division {
  private static final Set<String> WHOLE = Set.of("close", "open", "guitar");
  private static final String FIFTHS = "power";
  private static final String GUIDE_TONES = "pair";
  private static final int FIRST_GUITAR = 24;
  private static final int LAST_GUITAR = 31;
  private static final int LAST_KEYBOARD = 23;

  private Division() {}

  /**
   * The chair with its share of the chord.
   *
   * @param playing all chairs that carry the harmony of the passage, the chair included
   */
  static Chair share(Chair chair, List<Chair> playing) {
    List<Chair> chords =
        playing.stream().filter(c -> c.part().role() == TrackRole.CHORDS).toList();
    boolean divides = WHOLE.contains(chair.part().voicing()) && !first(chair, chords);
    if (!divides) {
      return chair;
    }
    boolean keyboards = chords.stream().anyMatch(c -> c.program() <= LAST_KEYBOARD);
    return switch (chair.part().playing()) {
      case STRUM -> guitar(chair) && keyboards ? chair.voiced(FIFTHS) : chair;
      case SUSTAIN -> chords.isEmpty() ? chair : chair.voiced(GUIDE_TONES);
      default -> chair;
    };
  }

  private static boolean first(Chair chair, List<Chair> chords) {
    return chords.stream()
        .min(Comparator.comparingDouble((Chair c) -> c.part().from()))
        .filter(chair::equals)
        .isPresent();
  }

  private static boolean guitar(Chair chair) {
    return chair.program() >= FIRST_GUITAR && chair.program() <= LAST_GUITAR;
  }
}
