package org.sply85.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hand percussion laid over the groove.
 *
 * @param from joins in sections of at least this energy, 0..1
 * @param only roles of sections it plays in; empty for all
 * @param lanes as in {@link Groove}
 */
public record Percussion(double from, List<String> only, Map<DrumSound, String> lanes) {
  public Percussion {
    only = only == null ? List.of() : List.copyOf(only);
    lanes = java.util.Collections.unmodifiableMap(new TreeMap<>(lanes));
    lanes.values().forEach(lane -> StepPattern.of(lane).mustUse(Groove.HITS));
  }
}
