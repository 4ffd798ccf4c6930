package org.sply85.features.track;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.features.spectral.Spectrogram;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Ticks;
import org.sply85.music.Track;

/**
 * Takes the prints of tracks. Of a recording, the strongest partials of four bands where they peak
 * in time are joined in pairs (after Wang, "An industrial-strength audio search algorithm", ISMIR
 * 2003): two frequencies and the time between them, which neither level nor encoding changes, nor
 * where the recording begins. Of notes, rows of moves: transposing, other names, velocities or
 * instruments change nothing.
 */
public final class Prints {
  private static final int WINDOW = 4096;
  private static final int HOP = 1024;
  private static final int PIECE_FRAMES = 1024;
  private static final double[] BAND_HERTZ = {80, 300, 800, 2000, 4500};
  private static final int PEAK_REACH = 4; // frames of 46 ms
  private static final int PAIR_REACH = 48;
  private static final int PAIRS = 4;
  private static final double STEPS_IN_OCTAVE = 24;
  private static final double LOWEST_HERTZ = 55;

  private static final int ROW_OF_MOVES = 6;
  private static final int LONGEST_MOVE = 32; // sixteenths

  private Prints() {}

  private record Peak(int frame, int band, int pitch) {}

  /**
   * The print of a recording.
   *
   * @param samples {@code [sample]} at 22 050 Hz
   */
  public static Print of(float[] samples) {
    List<Peak> peaks = peaks(samples);
    IntStream.Builder hashes = IntStream.builder();
    for (int i = 0; i < peaks.size(); i++) {
      Peak from = peaks.get(i);
      int pairs = 0;
      for (int j = i + 1; j < peaks.size() && pairs < PAIRS; j++) {
        Peak to = peaks.get(j);
        int later = to.frame() - from.frame();
        if (later > PAIR_REACH) {
          break;
        }
        if (later > 0) {
          hashes.add((from.pitch() << 16) + (to.pitch() << 8) + later / 2);
          pairs++;
        }
      }
    }
    return Print.of(Print.Kind.SOUND, hashes.build());
  }

  /** Pieces after one another, so that no spectrum of the whole is ever in memory. */
  private static List<Peak> peaks(float[] samples) {
    int frames = 1 + samples.length / HOP;
    float[][] levels = new float[BAND_HERTZ.length - 1][frames];
    int[][] pitches = new int[BAND_HERTZ.length - 1][frames];
    int pad = WINDOW / HOP; // frames whose windows reach over the edge of a piece
    for (int from = 0; from < frames; from += PIECE_FRAMES) {
      int first = Math.max(0, from - pad);
      int start = first * HOP;
      int end = Math.min(samples.length, (from + PIECE_FRAMES + pad) * HOP);
      float[] piece = java.util.Arrays.copyOfRange(samples, start, Math.max(start + 1, end));
      Spectrogram spectrum = Spectrogram.of(piece, SpectralFeatures.SAMPLE_RATE, WINDOW, HOP);
      for (int t = from; t < Math.min(frames, from + PIECE_FRAMES); t++) {
        if (t - first < spectrum.frames()) {
          strongest(spectrum, t - first, levels, pitches, t);
        }
      }
    }
    List<Peak> peaks = new ArrayList<>();
    for (int t = 0; t < frames; t++) {
      for (int band = 0; band < levels.length; band++) {
        if (peaksAt(levels[band], t)) {
          peaks.add(new Peak(t, band, pitches[band][t]));
        }
      }
    }
    return peaks;
  }

  private static void strongest(
      Spectrogram spectrum, int frame, float[][] levels, int[][] pitches, int to) {
    float[] magnitudes = spectrum.magnitudes()[frame];
    for (int band = 0; band < levels.length; band++) {
      int best = (int) Math.ceil(BAND_HERTZ[band] / spectrum.hertz(1));
      int last = (int) (BAND_HERTZ[band + 1] / spectrum.hertz(1));
      for (int k = best + 1; k <= last; k++) {
        best = magnitudes[k] > magnitudes[best] ? k : best;
      }
      levels[band][to] = magnitudes[best];
      double octaves = Math.log(spectrum.hertz(best) / LOWEST_HERTZ) / Math.log(2);
      pitches[band][to] = (int) Math.round(STEPS_IN_OCTAVE * octaves) & 0xff;
    }
  }

  private static boolean peaksAt(float[] levels, int t) {
    if (levels[t] < 1e-3f) {
      return false;
    }
    for (int d = 1; d <= PEAK_REACH; d++) {
      boolean after = t + d < levels.length && levels[t + d] > levels[t];
      if (after || t - d >= 0 && levels[t - d] >= levels[t]) {
        return false;
      }
    }
    return true;
  }

  /** The print of a score; drums are left out unless there is nothing else. */
  public static Print of(Score score) {
    boolean onlyDrums = score.tracks().stream().allMatch(t -> t.drums() || t.notes().isEmpty());
    IntStream.Builder hashes = IntStream.builder();
    for (Track track : score.tracks()) {
      if (onlyDrums || !track.drums()) {
        rows(track.notes(), hashes);
      }
    }
    return Print.of(Print.Kind.NOTES, hashes.build());
  }

  private static void rows(List<Note> notes, IntStream.Builder hashes) {
    for (int i = 0; i + ROW_OF_MOVES < notes.size(); i++) {
      int hash = 17;
      for (int k = i; k < i + ROW_OF_MOVES; k++) {
        int interval = notes.get(k + 1).pitch() - notes.get(k).pitch();
        double later = notes.get(k + 1).tick() - notes.get(k).tick();
        int sixteenths = (int) Math.min(LONGEST_MOVE, Math.round(later / Ticks.PER_SIXTEENTH));
        hash = 31 * (31 * hash + interval) + sixteenths;
      }
      hashes.add(hash);
    }
  }
}
