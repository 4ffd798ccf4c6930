package org.sply85.encoding.band;

import java.util.Optional;

/**
 * The nine lanes that drums are written in. Pitches are those of General MIDI percussion and of the
 * Roland TD-11 kit that the Groove MIDI Dataset (Gillick et al. 2019) was recorded on.
 */
public enum DrumLane {
  KICK(36, 35, 36),
  /** Snare and clap. */
  SNARE(38, 38, 39, 40),
  /** Side stick, and snare strokes softer than {@link #GHOST}. */
  RIM(37, 37),
  /** Closed hi-hat, by stick or pedal. */
  CLOSED_HAT(42, 22, 42, 44),
  OPEN_HAT(46, 26, 46),
  RIDE(51, 51, 53, 59),
  CRASH(49, 49, 52, 55, 57),
  TOM_HIGH(50, 48, 50),
  /** All lower toms. */
  TOM_LOW(43, 41, 43, 45, 47, 58);

  /** Velocity below which a snare stroke is a ghost note. */
  public static final int GHOST = 45;

  private final int note;
  private final int[] read;

  DrumLane(int note, int... read) {
    this.note = note;
    this.read = read;
  }

  /** The lane of a stroke; empty for hand percussion and effects. */
  public static Optional<DrumLane> of(int pitch, int velocity) {
    for (DrumLane lane : values()) {
      for (int known : lane.read) {
        if (known == pitch) {
          return Optional.of(lane == SNARE && velocity < GHOST ? RIM : lane);
        }
      }
    }
    return Optional.empty();
  }

  /** The General MIDI note of a stroke on this lane; soft strokes of RIM are on the snare. */
  public int pitch(int velocity) {
    return this == RIM && velocity < GHOST ? SNARE.note : note;
  }
}
