package org.sply85.contracts.event;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sply85.contracts.Stage;

/**
 * Seconds of work spent on a song, by stage. Not part of what the seed determines.
 *
 * @param seconds by stage label, in the order of work
 */
public record Timing(Map<String, Double> seconds) {
  /** Nothing spent yet. */
  public static final Timing NONE = new Timing(Map.of());

  public Timing {
    seconds = Collections.unmodifiableMap(new LinkedHashMap<>(seconds));
  }

  /** The same, with the seconds added to a stage. */
  public Timing plus(Stage stage, double spent) {
    Map<String, Double> sum = new LinkedHashMap<>(seconds);
    sum.merge(stage.label(), spent, Double::sum);
    return new Timing(sum);
  }
}
