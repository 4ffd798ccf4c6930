package org.sply85.style;

/** How a part turns chords into notes, and the characters its figures are written in. */
public enum Playing {
  /**
   * Chords struck together: {@code x} hit, {@code X} accent, {@code -} soft, {@code >} next chord.
   */
  BLOCK(".-xX>_"),
  /** Guitar strokes: {@code D d} down, {@code U u} up, {@code M} muted. */
  STRUM(".DdUuM_"),
  /** Single chord tones, counted from the lowest of the voicing. */
  ARPEGGIO(".0123456789_"),
  /** Chords held until they change; no figure. */
  SUSTAIN(""),
  /** Two guide tones, held; no figure. */
  LINE(""),
  /** Short answers in the gaps of the lead; no figure. */
  COUNTER(""),
  /** {@code R r} root, {@code 8} octave, {@code 3 5 6 7} of the chord, {@code a} approach. */
  BASS(".Rr83567ax_"),
  /** Reverse cymbals and impacts at the seams; no figure. */
  EFFECT("");

  /** The figure of a bass that follows the kick drum. */
  public static final String KICK = "kick";

  /** The figure of a walking bass. */
  public static final String WALK = "walk";

  private final String steps;

  Playing(String steps) {
    this.steps = steps;
  }

  void check(String figure) {
    if (this == BASS && (figure.equals(KICK) || figure.equals(WALK))) {
      return;
    }
    StepPattern.of(figure).mustUse(steps);
  }
}
