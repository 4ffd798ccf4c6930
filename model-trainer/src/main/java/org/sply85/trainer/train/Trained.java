package org.sply85.trainer.train;

import java.util.Map;

/**
 * A trained network.
 *
 * @param name of the network
 * @param weights by name, row-major
 * @param shapes by the same names
 * @param curve how it went
 * @param examples how many it learnt from
 */
public record Trained(
    String name,
    Map<String, float[]> weights,
    Map<String, long[]> shapes,
    Curve curve,
    int examples) {
  /** Number of values that were learnt. */
  public long parameters() {
    return weights.values().stream().mapToLong(w -> w.length).sum();
  }

  /** The figures of the epoch that was kept. */
  public Map<String, Double> figures() {
    return curve.epochs().get(curve.best()).validation();
  }
}
