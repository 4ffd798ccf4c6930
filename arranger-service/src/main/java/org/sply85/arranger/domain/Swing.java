package org.sply85.arranger.domain;

import org.sply85.music.Meter;
import org.sply85.music.Ticks;

/**
 * The swing of a style: within every pair of notes the first is stretched and the second squeezed.
 *
 * @param ratio place of the second note in the pair, 0.5 straight .. 0.75
 * @param pair length of the pair in ticks; 0 for straight time
 */
record Swing(double ratio, int pair) {
  private static final int EIGHTHS = 8;

  /**
   * The swing in a meter. Where the beat divides in three there are no pairs of eighths to swing:
   * 12/8 is swing written out.
   *
   * @param unit which notes swing: 8, 16, or 0 for none
   */
  static Swing of(double ratio, int unit, Meter meter) {
    boolean straight = unit == 0 || unit == EIGHTHS && meter.compound();
    return new Swing(ratio, straight ? 0 : Ticks.PER_QUARTER * 8 / unit);
  }

  /** Where a tick of straight time comes to stand. */
  int at(int tick) {
    if (pair == 0) {
      return tick;
    }
    int start = Math.floorDiv(tick, pair) * pair;
    double place = (double) (tick - start) / pair;
    double swung = place < 0.5 ? place * 2 * ratio : ratio + (place - 0.5) * 2 * (1 - ratio);
    return start + (int) Math.round(swung * pair);
  }
}
