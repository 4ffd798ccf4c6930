package org.sply85.composer.domain.scope;

import org.sply85.music.Meter;
import org.sply85.music.Ticks;

/**
 * The grid of sixteenths that everything is composed on.
 *
 * @param meter the song's meter
 */
public record Grid(Meter meter) {
  /** Sixteenths in a bar. */
  public int bar() {
    return meter.stepsPerBar();
  }

  /** Sixteenths in a beat: 4, or 6 where the beat is a dotted quarter. */
  public int beat() {
    return meter.beatTicks() / Ticks.PER_SIXTEENTH;
  }

  /** Ticks of a number of sixteenths. */
  public static int ticks(int steps) {
    return steps * Ticks.PER_SIXTEENTH;
  }

  /** The sixteenth that a tick falls in, counted from the same zero. */
  public static int step(int tick) {
    return Math.floorDiv(tick, Ticks.PER_SIXTEENTH);
  }

  /** Whether a step is the downbeat, or the middle of a bar of two halves. */
  public boolean strong(int step) {
    int inBar = Math.floorMod(step, bar());
    boolean halves = (bar() / beat()) % 2 == 0;
    return inBar == 0 || (halves && inBar == bar() / 2);
  }

  /** Whether a step is on a beat. */
  public boolean onBeat(int step) {
    return Math.floorMod(step, bar()) % beat() == 0;
  }

  /** How heavy a step is: 3 downbeat, 2 other strong beat, 1 beat, 0.5 off-eighth, 0 sixteenth. */
  public double weight(int step) {
    if (strong(step)) {
      return Math.floorMod(step, bar()) == 0 ? 3 : 2;
    }
    if (onBeat(step)) {
      return 1;
    }
    return Math.floorMod(step, 2) == 0 ? 0.5 : 0;
  }
}
