package org.sply85.music;

/**
 * One note.
 *
 * @param tick onset in ticks from the start of the enclosing part; negative for a pickup that
 *     sounds in the bar before
 * @param duration in ticks, > 0
 * @param pitch MIDI note number, 0..127, 60 = C4
 * @param velocity MIDI velocity, 1..127
 */
public record Note(int tick, int duration, int pitch, int velocity) {
  public Note {
    Checks.atLeast("duration", duration, 1);
    Checks.within("pitch", pitch, 0, 127);
    Checks.within("velocity", velocity, 1, 127);
  }

  /** The first tick after the note. */
  public int end() {
    return tick + duration;
  }

  /** The same note, later by the given ticks. */
  public Note shifted(int ticks) {
    return new Note(tick + ticks, duration, pitch, velocity);
  }

  /** The same note, higher by the given semitones. */
  public Note transposed(int semitones) {
    return new Note(tick, duration, pitch + semitones, velocity);
  }

  /** The same note with another duration. */
  public Note lasting(int ticks) {
    return new Note(tick, ticks, pitch, velocity);
  }

  /** The same note with another velocity. */
  public Note struck(int newVelocity) {
    return new Note(tick, duration, pitch, newVelocity);
  }
}
