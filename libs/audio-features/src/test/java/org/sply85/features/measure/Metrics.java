package org.sply85.features.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.sply85.features.LabelledSpan;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/** Scores of estimates against truth, as mir_eval (Raffel et al., 2014) defines them. */
public final class Metrics {
  private Metrics() {}

  /** F-measure of events that are met within the window, seconds. */
  public static double eventF(double[] truth, double[] found, double window) {
    if (truth.length == 0 || found.length == 0) {
      return 0;
    }
    int hits = 0;
    int j = 0;
    for (int i = 0; i < truth.length && j < found.length; ) {
      if (Math.abs(truth[i] - found[j]) <= window) {
        hits++;
        i++;
        j++;
      } else if (found[j] < truth[i]) {
        j++;
      } else {
        i++;
      }
    }
    double precision = (double) hits / found.length;
    double recall = (double) hits / truth.length;
    return hits == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  /** Beats from five seconds on within 70 ms. */
  public static double beatF(double[] truth, double[] found) {
    return eventF(from(truth, 5), from(found, 5), 0.07);
  }

  private static double[] from(double[] events, double seconds) {
    return Arrays.stream(events).filter(t -> t >= seconds).toArray();
  }

  /** Whether the tempo is within the share of one of the multiples of the truth. */
  public static boolean tempo(double truth, double found, double share, double... multiples) {
    for (double m : multiples) {
      if (Math.abs(found - m * truth) <= share * m * truth) {
        return true;
      }
    }
    return false;
  }

  /** MIREX's weighted score of a key, 0..1. */
  public static double key(Key truth, Key found) {
    int up = Math.floorMod(found.tonic() - truth.tonic(), 12);
    if (truth.mode() == found.mode()) {
      return up == 0 ? 1 : up == 7 ? 0.5 : 0;
    }
    if (up == (truth.mode() == Mode.MAJOR ? 9 : 3)) {
      return 0.3;
    }
    return up == 0 ? 0.2 : 0;
  }

  /** Share of the time of major, minor and no chords in which root and third and fifth agree. */
  public static double majMin(List<LabelledSpan> truth, List<LabelledSpan> found) {
    TreeSet<Double> edges = new TreeSet<>();
    truth.forEach(s -> edges.addAll(List.of(s.start(), s.end())));
    found.forEach(s -> edges.addAll(List.of(s.start(), s.end())));
    double first = truth.get(0).start();
    double last = truth.get(truth.size() - 1).end();
    List<Double> cuts =
        new ArrayList<>(edges.stream().filter(t -> t >= first && t <= last).toList());
    double right = 0;
    double all = 0;
    for (int i = 0; i + 1 < cuts.size(); i++) {
      double middle = (cuts.get(i) + cuts.get(i + 1)) / 2;
      Triad wanted = Triad.of(labelAt(truth, middle));
      if (wanted.counts()) {
        double length = cuts.get(i + 1) - cuts.get(i);
        all += length;
        right += Triad.of(labelAt(found, middle)).equals(wanted) ? length : 0;
      }
    }
    return all == 0 ? 0 : right / all;
  }

  static String labelAt(List<LabelledSpan> spans, double seconds) {
    for (LabelledSpan span : spans) {
      if (seconds >= span.start() && seconds < span.end()) {
        return span.label();
      }
    }
    return "N";
  }

  /**
   * Boundaries of sections that are met within the window, first and last among them: both from 0
   * to where the truth ends.
   */
  public static double boundaries(double[] truth, double[] found, double window) {
    double last = Arrays.stream(truth).max().orElse(0);
    return eventF(within(truth, last), within(found, last), window);
  }

  private static double[] within(double[] edges, double last) {
    return DoubleStream.concat(
            DoubleStream.of(0, last), Arrays.stream(edges).filter(e -> e > 0 && e < last))
        .map(e -> Math.rint(e * 1e5) / 1e5)
        .distinct()
        .sorted()
        .toArray();
  }
}
