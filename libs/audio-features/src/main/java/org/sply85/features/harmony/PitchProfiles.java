package org.sply85.features.harmony;

import java.util.Arrays;
import java.util.List;
import org.sply85.features.BeatGrid;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;

/**
 * What sounds from beat to beat: pitch classes in three registers.
 *
 * @param edges {@code [beat + 1]}, seconds, where the beats begin and end
 * @param rows {@code [beat][register * 12 + pitch class]}, 0..1; bass C1-B2, middle C3-B4, treble
 *     from C5; the largest entry of a beat is 1
 * @param levels {@code [beat]}, dB below the loudest beat, at most 0
 */
public record PitchProfiles(double[] edges, float[][] rows, double[] levels) {
  /** Length of a row. */
  public static final int SIZE = 36;

  private static final int[] OVERTONES = {0, 12, 19, 24, 28};
  private static final double COMPRESSION = 100;
  private static final double SILENCE_DB = -90;
  private static final double LEAD_IN = 0.1; // the beat before rings on

  /** Profiles of a constant-Q transform of 36 bins an octave from C1. */
  public static PitchProfiles of(float[][] constantQ, BeatGrid grid) {
    double[] edges = edges(grid, constantQ.length / SpectralFeatures.FRAME_RATE);
    float[][] rows = new float[edges.length - 1][];
    double[] levels = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      double lead = LEAD_IN * (edges[i + 1] - edges[i]);
      int from = (int) Math.round((edges[i] + lead) * SpectralFeatures.FRAME_RATE);
      int to = (int) Math.round(edges[i + 1] * SpectralFeatures.FRAME_RATE);
      double[] semitones = semitones(constantQ, from, Math.max(from + 1, to));
      rows[i] = folded(semitones);
      levels[i] = 20 * Math.log10(1e-9 + Arrays.stream(semitones).max().orElse(0));
    }
    double loudest = Math.max(SILENCE_DB, Arrays.stream(levels).max().orElse(0));
    for (int i = 0; i < levels.length; i++) {
      levels[i] -= loudest;
    }
    return new PitchProfiles(edges, rows, levels);
  }

  /** Profiles of notes, each with the overtones of a plain tone. */
  public static PitchProfiles of(Score score, BeatGrid grid, double seconds) {
    double[] edges = edges(grid, seconds);
    double[][] semitones = new double[edges.length - 1][84];
    for (Track track : score.tracks()) {
      for (Note note : track.drums() ? List.<Note>of() : track.notes()) {
        double start = score.secondsAt(note.tick());
        double end = score.secondsAt(note.end());
        int at = Arrays.binarySearch(edges, start);
        for (int i = Math.max(0, at < 0 ? -at - 2 : at); i < semitones.length; i++) {
          double share = Math.min(end, edges[i + 1]) - Math.max(start, edges[i]);
          if (edges[i] >= end) {
            break;
          }
          add(semitones[i], note, share / (edges[i + 1] - edges[i]));
        }
      }
    }
    float[][] rows = new float[semitones.length][];
    double[] levels = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = folded(semitones[i]);
      levels[i] = Arrays.stream(semitones[i]).sum() > 0 ? 0 : -100;
    }
    return new PitchProfiles(edges, rows, levels);
  }

  private static void add(double[] semitones, Note note, double share) {
    for (int overtone = 0; overtone < OVERTONES.length; overtone++) {
      int s = note.pitch() - 24 + OVERTONES[overtone];
      if (s >= 0 && s < semitones.length) {
        semitones[s] += share * note.velocity() * Math.pow(0.5, overtone);
      }
    }
  }

  /** From the start to the first beat, from beat to beat, from the last to the end. */
  static double[] edges(BeatGrid grid, double seconds) {
    double[] beats = grid.beats();
    double[] edges = new double[beats.length + 2];
    int count = 0;
    if (beats.length == 0 || beats[0] > 0.05) {
      edges[count++] = 0;
    }
    for (double beat : beats) {
      if (beat < seconds - 0.05) {
        edges[count++] = beat;
      }
    }
    edges[count++] = Math.max(seconds, count == 0 ? 0 : edges[count - 1] + 0.01);
    return Arrays.copyOf(edges, count);
  }

  static double[] semitones(float[][] constantQ, int from, int to) {
    double[] sums = new double[84];
    int last = Math.min(constantQ.length, to);
    int first = Math.min(from, last - 1);
    for (int t = first; t < last; t++) {
      for (int i = 0; i + 1 < constantQ[t].length; i++) {
        sums[(i + 1) / 3] += constantQ[t][i] / (last - first);
      }
    }
    return sums;
  }

  /** Semitones from C1 folded into registers, levels compressed. */
  static float[] folded(double[] semitones) {
    double most = Arrays.stream(semitones).max().orElse(0) + 1e-9;
    float[] row = new float[SIZE];
    for (int s = 0; s < semitones.length; s++) {
      int register = s < 24 ? 0 : s < 48 ? 1 : 2;
      row[12 * register + s % 12] += (float) Math.log1p(COMPRESSION * semitones[s] / most);
    }
    float largest = 1e-9f;
    for (float v : row) {
      largest = Math.max(largest, v);
    }
    for (int i = 0; i < SIZE; i++) {
      row[i] /= largest;
    }
    return row;
  }

  /** Every register of a row turned so that the root comes first. */
  static void turn(float[] row, int root, float[] out, int at) {
    for (int register = 0; register < row.length / 12; register++) {
      for (int c = 0; c < 12; c++) {
        out[at + 12 * register + c] = row[12 * register + (root + c) % 12];
      }
    }
  }
}
