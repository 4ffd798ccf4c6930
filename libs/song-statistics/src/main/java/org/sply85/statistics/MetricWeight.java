package org.sply85.statistics;

import org.sply85.music.Meter;

/** How strong the place is that a note starts on. */
public enum MetricWeight {
  /** The downbeat, and the middle of a bar of two halves. */
  STRONG,
  /** Any other beat. */
  BEAT,
  /** Between beats. */
  OFF;

  /**
   * The weight of a place.
   *
   * @param tick from a downbeat; negative for a pickup
   */
  public static MetricWeight of(int tick, Meter meter) {
    int inBar = Math.floorMod(tick, meter.barTicks());
    int beat = meter.beatTicks();
    if (inBar % beat != 0) {
      return OFF;
    }
    int beats = meter.barTicks() / beat;
    boolean middle = beats % 2 == 0 && inBar == meter.barTicks() / 2;
    return inBar == 0 || middle ? STRONG : BEAT;
  }
}
