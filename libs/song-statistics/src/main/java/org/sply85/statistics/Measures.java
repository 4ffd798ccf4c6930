package org.sply85.statistics;

import java.util.EnumMap;
import java.util.Map;

/**
 * Measures passages: the one implementation of each {@link Feature}, used on real songs when the
 * tables are computed and on made songs when they are judged.
 */
public final class Measures {
  private Measures() {}

  /** All features of melody and chords that the passage has notes or chords for. */
  public static MeasuredFeatures of(Passage passage) {
    Map<Feature, Double> values = new EnumMap<>(Feature.class);
    BarGrid bars = new BarGrid(passage);
    ChordGrid chords = new ChordGrid(passage);
    MelodyMeasures.measure(passage, values);
    BarMeasures.measure(bars, values);
    FitMeasures.measure(passage, chords, values);
    ChordMeasures.measure(passage, chords, values);
    values.values().removeIf(v -> v.isNaN());
    return new MeasuredFeatures(values);
  }
}
