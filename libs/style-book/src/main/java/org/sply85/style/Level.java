package org.sply85.style;

/** Three steps of intensity that grooves and figures are written for. */
public enum Level {
  LOW,
  MID,
  HIGH;

  private static final double MID_FROM = 0.42;
  private static final double HIGH_FROM = 0.68;

  /**
   * The step that an energy belongs to.
   *
   * @param energy 0..1
   */
  public static Level of(double energy) {
    if (energy < MID_FROM) {
      return LOW;
    }
    return energy < HIGH_FROM ? MID : HIGH;
  }
}
