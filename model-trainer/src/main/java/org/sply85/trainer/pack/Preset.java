package org.sply85.trainer.pack;

import java.util.Locale;

/** How large the members of a pack are. Inputs and outputs stay the same, and so does serving. */
public enum Preset {
  /** What two processor cores train in an evening and compose with in seconds. */
  BASE(1, 1),
  /** What a GPU trains: four times as wide and twice as deep. */
  STUDIO(4, 2);

  private final int wider;
  private final int deeper;

  Preset(int wider, int deeper) {
    this.wider = wider;
    this.deeper = deeper;
  }

  int width(int base) {
    return wider * base;
  }

  int depth(int base) {
    return deeper * base;
  }

  /** Lower-case name, as on the command line. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
