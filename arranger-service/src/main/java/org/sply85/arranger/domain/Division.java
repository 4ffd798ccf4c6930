package org.sply85.arranger.domain;

import java.util.List;
import java.util.Set;
import org.sply85.music.TrackRole;

/**
 * Divides a chord among those who play it at once, so that they do not all double each other. Whom
 * the style names first of those that play plays it whole. Another guitar beside a keyboard keeps
 * to roots and fifths in its low register; a pad beside anyone holds the third, and the seventh or
 * root.
 */
final class Division {
  private static final Set<String> WHOLE = Set.of("close", "open", "guitar", "broken");
  private static final String FIFTHS = "power";
  private static final String GUIDE_TONES = "pair";
  private static final int RAISED = 2;
  private static final int REGISTER = 19;
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
    List<Chair> chords = playing.stream().filter(c -> c.part().role() == TrackRole.CHORDS).toList();
    boolean divides = WHOLE.contains(chair.part().voicing()) && !first(chair, chords);
    if (!divides) {
      return chair;
    }
    boolean keyboards = chords.stream().anyMatch(c -> c.program() <= LAST_KEYBOARD);
    return switch (chair.part().playing()) {
      case STRUM, ARPEGGIO -> guitar(chair) && keyboards ? fifths(chair) : chair;
      case SUSTAIN -> chords.isEmpty() ? chair : chair.voiced(GUIDE_TONES);
      default -> chair;
    };
  }

  private static Chair fifths(Chair chair) {
    int low = chair.part().low() + RAISED;
    return chair.voiced(FIFTHS).within(low, Math.min(chair.part().high(), low + REGISTER));
  }

  /** Whether the chair's share leaves no room for other figures than its own. */
  static boolean bound(Chair share) {
    return share.part().voicing().equals(FIFTHS);
  }

  private static boolean first(Chair chair, List<Chair> chords) {
    return chords.stream().findFirst().filter(chair::equals).isPresent();
  }

  private static boolean guitar(Chair chair) {
    return chair.program() >= FIRST_GUITAR && chair.program() <= LAST_GUITAR;
  }
}
