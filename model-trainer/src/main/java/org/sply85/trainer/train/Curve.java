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

  /** Figure: share of samples that is copied from what was learnt from, 0..1. */
  public static final String COPIED = "coverage6";

  /** Figure: the share of that kind in the middle of what people wrote. */
  public static final String PEOPLE = "coverage6.people";

  /**
   * The epoch, counted from 0, whose first figure is lowest among those that copy no more than
   * people do; where all do, the one that copies least; -1 if there is none.
   */
  public int best() {
    int best = -1;
    for (int i = 0; i < epochs.size(); i++) {
      if (best < 0 || better(i, best)) {
        best = i;
      }
    }
    return best;
  }

  private boolean better(int epoch, int than) {
    double excess = excess(epoch);
    double other = excess(than);
    return excess == other ? first(epoch) < first(than) : excess < other;
  }

  private double excess(int epoch) {
    Map<String, Double> figures = epochs.get(epoch).validation();
    return Math.max(0, figures.getOrDefault(COPIED, 0.0) - figures.getOrDefault(PEOPLE, 0.0));
  }

  private double first(int epoch) {
    return epochs.get(epoch).validation().values().iterator().next();
  }
}
