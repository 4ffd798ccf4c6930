package org.sply85.trainer.train;

import java.util.Map;
import java.util.TreeMap;
import org.sply85.trainer.net.Adam;

/**
 * How a network is trained.
 *
 * @param epochs most passes over the examples
 * @param batch examples in a step
 * @param rate highest learning rate; it rises over the warm-up and falls along a cosine
 * @param warmUp steps
 * @param adam the optimiser's settings
 * @param seed of start values, order and what is dropped
 */
public record Recipe(int epochs, int batch, double rate, int warmUp, Adam.Settings adam, int seed) {
  private static final double LEAST = 0.02; // of the rate, at the end

  /** With the optimiser's usual settings. */
  public static Recipe of(int epochs, int batch, double rate) {
    return new Recipe(epochs, batch, rate, 100, Adam.Settings.STANDARD, 1);
  }

  /** What a card says of it, by name. */
  public Map<String, String> described() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("epochs", "" + epochs);
    settings.put("batch", "" + batch);
    settings.put("rate", "" + rate);
    settings.put("warmUp", "" + warmUp);
    settings.put("optimiser", "Adam " + adam);
    return settings;
  }

  /** The learning rate of a step, counted from 1. */
  double rate(long step, long steps) {
    double rise = Math.min(1, (double) step / warmUp);
    double fall = 0.5 * (1 + Math.cos(Math.PI * Math.min(1, (double) step / steps)));
    return rate * rise * (fall + LEAST);
  }
}
