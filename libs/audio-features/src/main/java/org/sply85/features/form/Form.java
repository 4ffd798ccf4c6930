package org.sply85.features.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.features.BeatGrid;
import org.sply85.features.LabelledSpan;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.features.learned.Net;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.music.Score;

/**
 * Finds sections and what they are for.
 *
 * <ol>
 *   <li>A network says for each bar how likely a section begins with it: from what changes there
 *       and from what returns elsewhere.
 *   <li>The likeliest division (Viterbi over lengths), sections of four and eight bars being
 *       commoner than others.
 *   <li>A second network names each section by how it sounds, where it stands and how often it
 *       returns.
 * </ol>
 */
public final class Form {
  /** The functions that are told apart. */
  public static final List<String> FUNCTIONS =
      List.of("intro", "verse", "pre-chorus", "chorus", "bridge", "instrumental", "outro");

  private static final int LONGEST = 16;
  // Logarithms of how much commoner sections of 1, 2, ... bars are than chance alone would make.
  private static final double[] LENGTHS = {
    -1.1, -1.4, -1.1, 1.2, -0.9, -1, -1, 2, 0.2, -0.7, -1.7, -0.7, -1.3, -1.4, -1.5, 1
  };
  private static final double LENGTH_WEIGHT = 1;

  private final Net boundary = Net.resource("boundary");
  private final Net function = Net.resource("function");

  /** Sections of a sound, in order and without gaps. */
  public List<LabelledSpan> find(SpectralFeatures features, PitchProfiles profiles, BeatGrid grid) {
    return find(BarTable.of(features, profiles, grid));
  }

  /** Sections of a score whose file names none. */
  public List<LabelledSpan> find(
      Score score, PitchProfiles profiles, BeatGrid grid, double seconds) {
    return find(BarTable.of(score, profiles, grid, seconds));
  }

  /** How like a sound's bars are in harmony, {@code [bar][bar]}, -1..1. */
  public float[][] likeness(SpectralFeatures features, PitchProfiles profiles, BeatGrid grid) {
    return Likeness.of(BarTable.of(features, profiles, grid)).harmony();
  }

  private List<LabelledSpan> find(BarTable table) {
    Likeness likeness = Likeness.of(table);
    int[] starts = starts(odds(table, likeness));
    int[] names = names(table, likeness, starts);
    List<LabelledSpan> sections = new ArrayList<>();
    for (int s = 0; s < starts.length; s++) {
      int to = s + 1 < starts.length ? starts[s + 1] : table.bars();
      sections.add(
          new LabelledSpan(table.edges()[starts[s]], table.edges()[to], FUNCTIONS.get(names[s])));
    }
    return sections;
  }

  private double[] odds(BarTable table, Likeness likeness) {
    float[][] rows = BoundaryEvidence.of(table, likeness);
    double[] odds = new double[rows.length];
    for (int bar = 0; bar < odds.length; bar++) {
      float[] scores = boundary.apply(rows[bar]);
      odds[bar] = scores[1] - scores[0];
    }
    return odds;
  }

  /** The first bars of the likeliest sections. */
  static int[] starts(double[] odds) {
    int bars = odds.length;
    double[] score = new double[bars + 1];
    int[] from = new int[bars + 1];
    Arrays.fill(score, Double.NEGATIVE_INFINITY);
    score[0] = 0;
    for (int end = 1; end <= bars; end++) {
      for (int length = 1; length <= Math.min(LONGEST, end); length++) {
        double s =
            score[end - length]
                + LENGTH_WEIGHT * LENGTHS[length - 1]
                + (end < bars ? odds[end] : 0);
        if (s > score[end]) {
          score[end] = s;
          from[end] = end - length;
        }
      }
    }
    List<Integer> starts = new ArrayList<>();
    for (int at = bars; at > 0; at = from[at]) {
      starts.add(0, from[at]);
    }
    return starts.stream().mapToInt(i -> i).toArray();
  }

  private int[] names(BarTable table, Likeness likeness, int[] starts) {
    float[][] rows = SectionEvidence.of(table, likeness, starts);
    int[] names = new int[rows.length];
    for (int s = 0; s < rows.length; s++) {
      float[] scores = function.apply(rows[s]);
      for (int f = 1; f < scores.length; f++) {
        names[s] = scores[f] > scores[names[s]] ? f : names[s];
      }
    }
    return names;
  }
}
