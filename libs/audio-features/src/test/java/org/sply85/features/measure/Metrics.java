package org.sply85.features.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.sply85.features.LabelledSpan;
import org.sply85.music.Chord;
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
    return java.util.Arrays.stream(events).filter(t -> t >= seconds).toArray();
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
      int wanted = triad(labelAt(truth, middle));
      if (wanted >= -1) {
        double length = cuts.get(i + 1) - cuts.get(i);
        all += length;
        right += triad(labelAt(found, middle)) == wanted ? length : 0;
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

  /** Root, and 12 more if minor; -1 no chord; less if neither. */
  private static int triad(String label) {
    if (label.equals("N")) {
      return -1;
    }
    Chord chord;
    try {
      chord = Chord.parse(label);
    } catch (IllegalArgumentException e) {
      return -9;
    }
    int[] tones = chord.quality().intervals();
    List<Integer> within = java.util.Arrays.stream(tones).filter(t -> t < 8).boxed().toList();
    if (within.equals(List.of(0, 4, 7))) {
      return chord.root();
    }
    return within.equals(List.of(0, 3, 7)) ? chord.root() + 12 : -9;
  }

  /** Boundaries of sections, first and last among them, that are met within the window. */
  public static double boundaries(double[] truth, double[] found, double window) {
    return eventF(truth, found, window);
  }
}
