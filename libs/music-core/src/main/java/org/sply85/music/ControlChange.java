package org.sply85.music;

/**
 * A MIDI control change.
 *
 * @param tick onset in ticks from the start of the song
 * @param controller MIDI controller number, 0..127 (11 = expression, 64 = sustain)
 * @param value 0..127
 */
public record ControlChange(int tick, int controller, int value) {
  public ControlChange {
    Checks.atLeast("tick", tick, 0);
    Checks.within("controller", controller, 0, 127);
    Checks.within("value", value, 0, 127);
  }
}
