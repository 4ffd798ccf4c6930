package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Ticks;

/**
 * A step of a figure that sounds.
 *
 * @param mark its character
 * @param tick onset in ticks of the song
 * @param end where it was written to end
 */
record Hit(char mark, int tick, int end) {
  /**
   * Reads steps; {@code _} lengthens the hit before it and {@code .} rests.
   *
   * @param steps of one or more bars
   * @param start tick of the first step
   */
  static List<Hit> read(String steps, int start) {
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < steps.length(); i++) {
      char mark = steps.charAt(i);
      if (mark == '.' || mark == '_') {
        continue;
      }
      int next = i + 1;
      while (next < steps.length() && steps.charAt(next) == '_') {
        next++;
      }
      int from = start + i * Ticks.PER_SIXTEENTH;
      hits.add(new Hit(mark, from, start + next * Ticks.PER_SIXTEENTH));
    }
    return hits;
  }

  Hit until(int tick) {
    return new Hit(mark, this.tick, tick);
  }
}
