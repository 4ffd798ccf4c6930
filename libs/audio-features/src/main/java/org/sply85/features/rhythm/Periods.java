package org.sply85.features.rhythm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The periods at which a piece's onsets come back: peaks of a comb over the autocorrelation of the
 * onset strength, and those in simple ratios to them.
 */
final class Periods {
  // Hardly any song is slower; half the tempo of one that is not is a likelier mistake.
  static final double FROM_BPM = 54;
  static final double TO_BPM = 220;
  private static final double[] RATIOS = {
    1, 2, 0.5, 3, 1 / 3.0, 1.5, 2 / 3.0, 4, 0.25, 4 / 3.0, 0.75
  };
  private static final int PEAKS = 4;
  private static final int TEETH = 8;
  private static final double GRID = 1.01;
  private static final double SAME = 1.03;

  private final double[] correlation;

  Periods(float[] onset) {
    int lags = Math.min(onset.length - 1, (int) (TEETH * 60 / 30.0 * FrameCues.FRAME_RATE));
    correlation = new double[Math.max(2, lags)];
    for (int lag = 0; lag < correlation.length; lag++) {
      double sum = 0;
      for (int t = lag; t < onset.length; t++) {
        sum += onset[t] * onset[t - lag];
      }
      correlation[lag] = sum / Math.max(1, onset.length - lag);
    }
    double mean = Arrays.stream(correlation).average().orElse(0);
    for (int lag = 0; lag < correlation.length; lag++) {
      correlation[lag] -= mean;
    }
  }

  /** Periods worth trying, in frames. */
  List<Double> candidates() {
    double shortest = 60 / 240.0 * FrameCues.FRAME_RATE;
    int cells = (int) (Math.log(240.0 / 30) / Math.log(GRID));
    double[] comb = new double[cells];
    for (int i = 0; i < cells; i++) {
      comb[i] = comb(shortest * Math.pow(GRID, i));
    }
    List<Double> peaks =
        IntStream.range(1, cells - 1)
            .filter(i -> comb[i] >= comb[i - 1] && comb[i] > comb[i + 1])
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -comb[i]))
            .limit(PEAKS)
            .map(i -> refined(shortest * Math.pow(GRID, i)))
            .toList();
    List<Double> found = new ArrayList<>();
    for (double ratio : RATIOS) {
      for (double peak : peaks) {
        double period = peak * ratio;
        double bpm = 60 * FrameCues.FRAME_RATE / period;
        if (bpm >= FROM_BPM && bpm <= TO_BPM && found.stream().noneMatch(p -> same(p, period))) {
          found.add(refined(period));
        }
      }
    }
    return found;
  }

  static boolean same(double a, double b) {
    return Math.max(a, b) / Math.min(a, b) < SAME;
  }

  /** How well the period explains the onsets. */
  double comb(double period) {
    double sum = 0;
    double weights = 0;
    for (int k = 1; k <= TEETH && k * period < correlation.length - 1; k++) {
      double lag = k * period;
      int at = (int) lag;
      double share = lag - at;
      sum += (correlation[at] * (1 - share) + correlation[at + 1] * share) / k;
      weights += 1.0 / k;
    }
    return weights == 0 ? 0 : sum / weights / (correlation[0] + 1e-9);
  }

  private double refined(double period) {
    double best = period;
    for (int i = -10; i <= 10; i++) {
      double near = period * (1 + i * 0.0015);
      best = comb(near) > comb(best) ? near : best;
    }
    return best;
  }
}
