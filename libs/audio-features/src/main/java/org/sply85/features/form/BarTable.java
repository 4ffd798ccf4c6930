package org.sply85.features.form;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.sply85.features.BeatGrid;
import org.sply85.features.Columns;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.features.rhythm.FrameCues;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.music.Note;
import org.sply85.music.Score;

/**
 * What every bar of a piece holds.
 *
 * @param edges {@code [bar + 1]}, seconds, where bars begin and end
 * @param harmony {@code [bar][beat * 24 + register * 12 + pitch class]}, of length one
 * @param timbre {@code [bar][coefficient]}, standardised over the piece
 * @param figures {@code [bar][figure]}, standardised: level, onsets, brightness, treble, bass
 */
record BarTable(double[] edges, float[][] harmony, float[][] timbre, float[][] figures) {
  static final int FIGURES = 5;
  private static final int TIMBRE = 13;
  private static final int BEATS = 4;
  private static final int FEWEST = 2;

  /** Bars of a sound; a part before the first downbeat joins the first bar. */
  static BarTable of(SpectralFeatures features, PitchProfiles profiles, BeatGrid grid) {
    double seconds = features.spectrogram().frames() / FrameCues.FRAME_RATE;
    double[] edges = edges(grid.downbeats(), seconds);
    int bars = edges.length - 1;
    float[][] timbre = new float[bars][TIMBRE];
    float[][] figures = new float[bars][FIGURES];
    float[][] mfcc = features.matrix("mfcc");
    float[][] level = features.matrix("rms");
    float[][] onset = features.matrix("onset_strength");
    float[][] centroid = features.matrix("spectral_centroid");
    for (int bar = 0; bar < bars; bar++) {
      int from = Math.min(mfcc.length - 1, (int) (edges[bar] * FrameCues.FRAME_RATE));
      int end = (int) (edges[bar + 1] * FrameCues.FRAME_RATE);
      int to = Math.min(mfcc.length, Math.max(from + 1, end));
      for (int t = from; t < to; t++) {
        for (int c = 0; c < TIMBRE; c++) {
          timbre[bar][c] += mfcc[t][c + 1] / (to - from);
        }
        figures[bar][0] += (float) Math.log10(1e-4 + level[t][0]) / (to - from);
        figures[bar][1] += onset[t][0] / (to - from);
        figures[bar][2] += centroid[t][0] / (to - from);
      }
    }
    return of(edges, profiles, timbre, figures);
  }

  /** Bars of a score, a track's notes standing for timbre. */
  static BarTable of(Score score, PitchProfiles profiles, BeatGrid grid, double seconds) {
    double[] edges = edges(grid.downbeats(), seconds);
    float[][] timbre = new float[edges.length - 1][TIMBRE];
    float[][] figures = new float[edges.length - 1][FIGURES];
    for (int i = 0; i < score.tracks().size(); i++) {
      for (Note note : score.tracks().get(i).notes()) {
        int at = Arrays.binarySearch(edges, score.secondsAt(note.tick()) + 0.01);
        int bar = Math.max(0, Math.min(timbre.length - 1, -at - 2));
        timbre[bar][i % TIMBRE]++;
        figures[bar][0] += note.velocity();
        figures[bar][1]++;
        figures[bar][2] += note.pitch();
      }
    }
    for (float[] bar : figures) {
      bar[2] /= Math.max(1, bar[1]);
    }
    return of(edges, profiles, timbre, figures);
  }

  private static BarTable of(
      double[] edges, PitchProfiles profiles, float[][] timbre, float[][] figures) {
    float[][] harmony = new float[timbre.length][];
    for (int bar = 0; bar < harmony.length; bar++) {
      harmony[bar] = harmony(profiles, edges[bar], edges[bar + 1]);
      registers(profiles, edges[bar], edges[bar + 1], figures[bar]);
    }
    Columns.standardise(timbre);
    Columns.standardise(figures);
    return new BarTable(edges, harmony, timbre, figures);
  }

  static double[] edges(double[] downbeats, double seconds) {
    double[] inner = Arrays.stream(downbeats).filter(d -> d > 1 && d < seconds - 0.5).toArray();
    double[] edges = new double[inner.length + 2];
    System.arraycopy(inner, 0, edges, 1, inner.length);
    edges[edges.length - 1] = seconds;
    boolean begins = downbeats.length > FEWEST && downbeats[0] <= 1;
    edges[0] = begins ? downbeats[0] : 0;
    return edges;
  }

  int bars() {
    return harmony.length;
  }

  private static float[] harmony(PitchProfiles profiles, double start, double end) {
    float[] row = new float[24 * BEATS];
    for (int i = 0; i < profiles.rows().length; i++) {
      double middle = (profiles.edges()[i] + profiles.edges()[i + 1]) / 2;
      if (middle >= start && middle < end) {
        int beat = Math.min(BEATS - 1, (int) (BEATS * (middle - start) / (end - start)));
        for (int c = 0; c < 12; c++) {
          row[24 * beat + c] += profiles.rows()[i][c] + profiles.rows()[i][12 + c];
          row[24 * beat + 12 + c] += profiles.rows()[i][24 + c];
        }
      }
    }
    double mean = IntStream.range(0, row.length).mapToDouble(i -> row[i]).average().orElse(0);
    double squares = 1e-9;
    for (int i = 0; i < row.length; i++) {
      row[i] -= (float) mean;
      squares += row[i] * row[i];
    }
    for (int i = 0; i < row.length; i++) {
      row[i] /= (float) Math.sqrt(squares);
    }
    return row;
  }

  private static void registers(PitchProfiles profiles, double start, double end, float[] figures) {
    for (int i = 0; i < profiles.rows().length; i++) {
      double middle = (profiles.edges()[i] + profiles.edges()[i + 1]) / 2;
      if (middle >= start && middle < end) {
        for (int c = 0; c < 12; c++) {
          figures[3] += profiles.rows()[i][24 + c];
          figures[4] += profiles.rows()[i][c];
        }
      }
    }
  }
}
