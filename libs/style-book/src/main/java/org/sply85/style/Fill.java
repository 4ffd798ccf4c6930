package org.sply85.style;

import java.util.Map;
import java.util.TreeMap;

/**
 * A drum fill that ends with the bar.
 *
 * @param lanes hits as in {@link Groove}; all lanes are as long: 4 steps for a small, 8 for a half
 *     bar, 16 for a whole bar
 */
public record Fill(Map<DrumSound, String> lanes) {
  public Fill {
    lanes = java.util.Collections.unmodifiableMap(new TreeMap<>(lanes));
    lanes.values().forEach(lane -> StepPattern.of(lane).mustUse(Groove.HITS));
    if (lanes.values().stream().mapToInt(String::length).distinct().count() != 1) {
      throw new IllegalArgumentException("lanes of a fill must be as long, were " + lanes);
    }
  }

  /** Length in sixteenth steps. */
  public int steps() {
    return lanes.values().iterator().next().length();
  }
}
