package org.sply85.features.harmony;

import java.util.ArrayList;
import java.util.List;
import org.sply85.features.BeatGrid;
import org.sply85.features.LabelledSpan;
import org.sply85.features.learned.Net;
import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Quality;

/**
 * Finds chords from beat to beat.
 *
 * <ol>
 *   <li>A network scores each quality on each root from the pitch classes of the beat and of those
 *       before and after, turned so that the root comes first: it is the same for all roots.
 *   <li>The likeliest path (Viterbi), on which chords change on downbeats and half-bars rather than
 *       elsewhere.
 * </ol>
 */
public final class ChordFinder {
  /** The qualities that are told apart. */
  static final List<Quality> QUALITIES =
      List.of(
          Quality.MAJ,
          Quality.MIN,
          Quality.DOM7,
          Quality.MAJ7,
          Quality.MIN7,
          Quality.SUS4,
          Quality.SUS2,
          Quality.DIM);

  /** Length of a row of inputs. */
  static final int INPUTS = 3 * PitchProfiles.SIZE;

  private static final int STEP_FRAMES = 8;
  private static final int WINDOW_STEPS = 3;
  private static final double SILENT_DB = -45;
  private static final double STAY_DOWNBEAT = 0.35;
  private static final double STAY_HALF = 0.5;
  private static final double STAY_ELSEWHERE = 0.9;

  private final Net net = Net.resource("chord");

  /**
   * The likeliest chords.
   *
   * @param odds as {@link #odds(PitchProfiles)} gives them
   * @param spelling the key whose accidentals the roots are spelt with
   * @return spans without gaps; {@code N} where nothing sounds
   */
  public List<LabelledSpan> find(
      PitchProfiles profiles, float[][] odds, BeatGrid grid, Key spelling) {
    return spans(path(odds, profiles, grid), profiles, spelling);
  }

  /** Logarithms of the probabilities of every chord, {@code [beat][root * qualities + quality]}. */
  public float[][] odds(PitchProfiles profiles) {
    return odds(profiles, net);
  }

  static float[][] odds(PitchProfiles profiles, Net net) {
    float[][] odds = new float[profiles.rows().length][];
    for (int i = 0; i < odds.length; i++) {
      odds[i] = new float[12 * QUALITIES.size()];
      float[][] rows = inputs(profiles, i);
      for (int root = 0; root < 12; root++) {
        System.arraycopy(
            net.apply(rows[root]), 0, odds[i], root * QUALITIES.size(), QUALITIES.size());
      }
      logSoftmax(odds[i]);
    }
    return odds;
  }

  /**
   * How likely the chord changes around each frame: that the half second after it holds another
   * than the half second before.
   *
   * @param constantQ {@code [frame][bin]}, 36 bins an octave
   * @return {@code [frame]}, 0..1
   */
  public float[] changes(float[][] constantQ) {
    int steps = constantQ.length / STEP_FRAMES + 1;
    float[][] rows = new float[steps][];
    for (int i = 0; i < steps; i++) {
      int from = Math.min(constantQ.length - 1, i * STEP_FRAMES);
      rows[i] =
          PitchProfiles.folded(
              PitchProfiles.semitones(constantQ, from, from + WINDOW_STEPS * STEP_FRAMES));
    }
    float[][] odds = new float[steps][12 * QUALITIES.size()];
    for (int i = 0; i < steps; i++) {
      float[] before = rows[Math.max(0, i - WINDOW_STEPS)];
      float[] after = rows[Math.min(steps - 1, i + WINDOW_STEPS)];
      score(new float[][] {before, rows[i], after}, odds[i], net);
    }
    float[] change = new float[steps];
    for (int i = WINDOW_STEPS; i < steps; i++) {
      float same = 0;
      for (int s = 0; s < odds[i].length; s++) {
        same += (float) Math.exp(odds[i][s] + odds[i - WINDOW_STEPS][s]);
      }
      change[i] = 1 - Math.min(1, same);
    }
    float[] out = new float[constantQ.length];
    for (int t = 0; t < out.length; t++) {
      int i = Math.min(steps - 2, t / STEP_FRAMES);
      float share = t / (float) STEP_FRAMES - i;
      out[t] = i < 0 ? 0 : change[i] * (1 - share) + change[i + 1] * share;
    }
    return out;
  }

  /** Scores every chord of the middle one of three rows. */
  private static void score(float[][] three, float[] odds, Net net) {
    float[] input = new float[INPUTS];
    for (int root = 0; root < 12; root++) {
      for (int k = 0; k < 3; k++) {
        PitchProfiles.turn(three[k], root, input, k * PitchProfiles.SIZE);
      }
      System.arraycopy(net.apply(input), 0, odds, root * QUALITIES.size(), QUALITIES.size());
    }
    logSoftmax(odds);
  }

  /** What the network sees of a beat, {@code [root][input]}. */
  static float[][] inputs(PitchProfiles profiles, int beat) {
    float[][] rows = new float[12][INPUTS];
    int last = profiles.rows().length - 1;
    for (int root = 0; root < 12; root++) {
      for (int k = -1; k <= 1; k++) {
        float[] row = profiles.rows()[Math.max(0, Math.min(last, beat + k))];
        PitchProfiles.turn(row, root, rows[root], (k + 1) * PitchProfiles.SIZE);
      }
    }
    return rows;
  }

  static void logSoftmax(float[] scores) {
    float most = Float.NEGATIVE_INFINITY;
    for (float s : scores) {
      most = Math.max(most, s);
    }
    double sum = 0;
    for (float s : scores) {
      sum += Math.exp(s - most);
    }
    float total = most + (float) Math.log(sum);
    for (int i = 0; i < scores.length; i++) {
      scores[i] -= total;
    }
  }

  private static int[] path(float[][] odds, PitchProfiles profiles, BeatGrid grid) {
    int states = odds[0].length;
    double[] score = new double[states];
    int[][] from = new int[odds.length][states];
    for (int i = 0; i < odds.length; i++) {
      double stay = stay(profiles.edges()[i], grid);
      double change = Math.log((1 - stay) / states);
      int best = 0;
      for (int s = 1; s < states; s++) {
        best = score[s] > score[best] ? s : best;
      }
      double[] next = new double[states];
      for (int s = 0; s < states; s++) {
        boolean stays = score[s] + Math.log(stay) >= score[best] + change;
        from[i][s] = stays ? s : best;
        next[s] = odds[i][s] + (stays ? score[s] + Math.log(stay) : score[best] + change);
      }
      score = next;
    }
    int at = 0;
    for (int s = 1; s < states; s++) {
      at = score[s] > score[at] ? s : at;
    }
    int[] path = new int[odds.length];
    for (int i = odds.length - 1; i >= 0; i--) {
      path[i] = profiles.levels()[i] < SILENT_DB ? -1 : at;
      at = from[i][at];
    }
    return path;
  }

  private static double stay(double seconds, BeatGrid grid) {
    int at = java.util.Arrays.binarySearch(grid.beats(), seconds);
    if (at < 0) {
      return STAY_ELSEWHERE;
    }
    int place = grid.positions()[at];
    if (place == 0) {
      return STAY_DOWNBEAT;
    }
    return 2 * place == grid.beatsPerBar() ? STAY_HALF : STAY_ELSEWHERE;
  }

  private static List<LabelledSpan> spans(int[] states, PitchProfiles profiles, Key spelling) {
    List<LabelledSpan> spans = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= states.length; i++) {
      if (i == states.length || states[i] != states[from]) {
        double start = profiles.edges()[from];
        spans.add(new LabelledSpan(start, profiles.edges()[i], label(states[from], spelling)));
        from = i;
      }
    }
    return spans;
  }

  private static String label(int state, Key spelling) {
    if (state < 0) {
      return "N";
    }
    Quality quality = QUALITIES.get(state % QUALITIES.size());
    return new Chord(state / QUALITIES.size(), quality, 0).label(spelling);
  }
}
