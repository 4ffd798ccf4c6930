package org.sply85.trainer.train;

import java.util.Map;
import java.util.TreeMap;

/**
 * How two networks are trained against each other.
 *
 * @param steps of each
 * @param batch examples in a step
 * @param generatorRate learning rate
 * @param criticRate learning rate
 * @param calmAfter steps, after which the rates are {@value #CALMER} of what they were
 * @param judgeEvery steps
 * @param judged how many are made to be judged
 * @param seed of start values, order and noise
 */
public record AdversarialRecipe(
    int steps,
    int batch,
    double generatorRate,
    double criticRate,
    int calmAfter,
    int judgeEvery,
    int judged,
    int seed) {
  static final double CALMER = 0.3;

  /** Share that a moving average of the generator keeps in a step. */
  static final double AVERAGE = 0.995;

  /** What a card says of it, by name. */
  public Map<String, String> described() {
    Map<String, String> settings = new TreeMap<>();
    settings.put("steps", "" + steps);
    settings.put("batch", "" + batch);
    settings.put("generatorRate", "" + generatorRate);
    settings.put("criticRate", "" + criticRate);
    settings.put("calmAfter", "" + calmAfter);
    settings.put("judgeEvery", "" + judgeEvery);
    settings.put("average", "" + AVERAGE);
    return settings;
  }

  double calm(long step) {
    return step > calmAfter ? CALMER : 1;
  }
}
