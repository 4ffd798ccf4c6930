package org.sply85.style;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A drum pattern of one or more bars.
 *
 * @param level the intensity it is written for
 * @param roles the only sections it is for; empty for all that have no groove of their own
 * @param meter the meter it is written in; empty for 4/4
 * @param lanes a {@link StepPattern} of hits for each sound: {@code .} rest, {@code o} ghost,
 *     {@code -} soft, {@code x} normal, {@code X} accent
 */
public record Groove(Level level, List<String> roles, String meter, Map<DrumSound, String> lanes) {
  static final String HITS = ".o-xX";

  public Groove {
    roles = roles == null ? List.of() : List.copyOf(roles);
    meter = meter == null ? "" : meter;
    lanes = java.util.Collections.unmodifiableMap(new TreeMap<>(lanes));
    lanes.values().forEach(lane -> StepPattern.of(lane).mustUse(HITS));
  }

  /** The bars of a sound; a silent bar if the groove does without it. */
  public StepPattern lane(DrumSound sound) {
    return StepPattern.of(lanes.getOrDefault(sound, "."));
  }
}
