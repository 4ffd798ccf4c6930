package org.sply85.arranger.domain;

/** MIDI velocities. */
final class Touch {
  private Touch() {}

  /** The nearest legal velocity, leaving room below full force. */
  static int velocity(double wanted) {
    return (int) Math.max(8, Math.min(124, Math.round(wanted)));
  }

  /** Velocity of a drum hit by its mark: {@code o} ghost, {@code -} soft, {@code x}, {@code X}. */
  static int ofHit(char mark) {
    return switch (mark) {
      case 'o' -> 36;
      case '-' -> 58;
      case 'x' -> 84;
      default -> 106;
    };
  }
}
