package org.sply85.composer.domain.rhythm;

/**
 * Room for one note.
 *
 * @param step onset in sixteenths from the phrase's start; negative in a pickup
 * @param steps length in sixteenths, at least 1
 */
public record Slot(int step, int steps) {
  public Slot {
    if (steps < 1) {
      throw new IllegalArgumentException("a slot must last at least 1 step, lasted " + steps);
    }
  }

  /** The first step after it. */
  public int end() {
    return step + steps;
  }

  /** The same slot, later by a number of sixteenths. */
  public Slot shifted(int by) {
    return new Slot(step + by, steps);
  }

  /** The same slot, with another length. */
  public Slot lasting(int newSteps) {
    return new Slot(step, newSteps);
  }
}
