package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;

/** Low interval limits: no thirds below C3 and no seconds below C4, where they turn to mud. */
final class LowIntervals {
  static final int C3 = 48;
  static final int C4 = 60;

  private LowIntervals() {}

  /**
   * Whether two pitches may sound together.
   *
   * @param lower MIDI note number, not above the other
   */
  static boolean clear(int lower, int upper) {
    int interval = upper - lower;
    return interval == 0 || !(interval <= 2 && lower < C4) && !(interval <= 4 && lower < C3);
  }

  /** Whether all neighbours of an ascending voicing may sound together. */
  static boolean clear(int[] voicing) {
    for (int i = 1; i < voicing.length; i++) {
      if (!clear(voicing[i - 1], voicing[i])) {
        return false;
      }
    }
    return true;
  }

  /** The ascending voicing without the upper notes that stand too close to their neighbour. */
  static int[] thinned(int[] voicing) {
    List<Integer> kept = new ArrayList<>();
    for (int pitch : voicing) {
      if (kept.isEmpty() || clear(kept.get(kept.size() - 1), pitch)) {
        kept.add(pitch);
      }
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }
}
