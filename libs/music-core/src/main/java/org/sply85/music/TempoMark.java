package org.sply85.music;

/**
 * A tempo from here on.
 *
 * @param tick onset in ticks from the start of the song
 * @param bpm quarter notes per minute, 20..400
 */
public record TempoMark(int tick, double bpm) {
  public TempoMark {
    Checks.atLeast("tick", tick, 0);
    Checks.within("tempoBpm", bpm, 20, 400);
  }
}
