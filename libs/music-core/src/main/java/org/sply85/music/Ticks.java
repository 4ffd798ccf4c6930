package org.sply85.music;

/** The one unit of musical time: 480 ticks a quarter note, as written to MIDI files. */
public final class Ticks {
  /** Ticks per quarter note (MIDI "division"). */
  public static final int PER_QUARTER = 480;

  /** Ticks per sixteenth note, the step of the composing grid. */
  public static final int PER_SIXTEENTH = PER_QUARTER / 4;

  private Ticks() {}

  /**
   * Duration in seconds.
   *
   * @param ticks length in ticks, may be negative
   * @param tempoBpm quarter notes per minute, > 0
   */
  public static double toSeconds(long ticks, double tempoBpm) {
    return ticks * 60.0 / (tempoBpm * PER_QUARTER);
  }
}
