package org.sply85.feature.domain.track;

import java.util.List;
import org.sply85.contracts.track.TrackSummary.TrackFigures;

/**
 * How far tracks lie from each other: the root of the mean square of their differences, each in
 * units that are about as large to the ear. What one of them does not have - notes have no tone -
 * does not count.
 */
public final class TrackDistance {
  private static final double TEMPO_OCTAVES = 0.25;
  private static final double DENSITY_OCTAVES = 0.6;
  private static final double SWING = 0.08;
  private static final double BRIGHTNESS_OCTAVES = 0.5;
  private static final double ENERGY = 0.35;
  private static final double TONE_DB = 6;
  private static final double TIMBRE = 15;

  private double squares;
  private double weights;

  private TrackDistance() {}

  /** The distance; 0 of equal figures, about 1 of songs that differ in everything. */
  public static double between(TrackFigures a, TrackFigures b) {
    TrackDistance distance = new TrackDistance();
    distance.octaves(a.tempoBpm(), b.tempoBpm(), TEMPO_OCTAVES);
    distance.octaves(a.onsetsPerSecond(), b.onsetsPerSecond(), DENSITY_OCTAVES);
    distance.octaves(a.brightnessHz(), b.brightnessHz(), BRIGHTNESS_OCTAVES);
    distance.add((a.swing() - b.swing()) / SWING, 0.5);
    distance.lists(a.energy(), b.energy(), ENERGY);
    distance.lists(a.tone(), b.tone(), TONE_DB);
    distance.lists(a.timbre(), b.timbre(), TIMBRE);
    return distance.weights == 0 ? 0 : Math.sqrt(distance.squares / distance.weights);
  }

  private void octaves(double a, double b, double unit) {
    if (a > 0 && b > 0) {
      add((Math.log(a) - Math.log(b)) / Math.log(2) / unit, 1);
    }
  }

  private void lists(List<Double> a, List<Double> b, double unit) {
    if (a.isEmpty() || a.size() != b.size()) {
      return;
    }
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      double difference = (a.get(i) - b.get(i)) / unit;
      sum += difference * difference;
    }
    squares += sum / a.size();
    weights++;
  }

  private void add(double difference, double weight) {
    squares += weight * difference * difference;
    weights += weight;
  }
}
