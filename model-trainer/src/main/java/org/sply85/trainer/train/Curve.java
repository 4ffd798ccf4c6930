package org.sply85.trainer.train;

import java.util.List;
import java.util.Map;

/**
 * How a training went.
 *
 * @param epochs in order
 */
public record Curve(List<Epoch> epochs) {
  public Curve {
    epochs = List.copyOf(epochs);
  }

  /**
   * What stood after a pass.
   *
   * @param training mean loss over the pass, with what is dropped
   * @param validation figures on what is held out, in the network's order
   * @param seconds since the training began
   */
  public record Epoch(double training, Map<String, Double> validation, double seconds) {}

  /** The epoch, counted from 0, whose first figure is lowest; -1 if there is none. */
  public int best() {
    int best = -1;
    for (int i = 0; i < epochs.size(); i++) {
      if (best < 0 || first(i) < first(best)) {
        best = i;
      }
    }
    return best;
  }

  private double first(int epoch) {
    return epochs.get(epoch).validation().values().iterator().next();
  }
}
