package org.sply85.trainer.band;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Quality;

/**
 * Guesses keys and chords where a corpus has none: keys by the profiles of Krumhansl and Kessler
 * (1982), chords bar by bar as the one whose tones hold most of what sounds, the bass counting
 * twice.
 */
final class ChordGuess {
  private static final double[] MAJOR = {
    6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88
  };
  private static final double[] MINOR = {
    6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17
  };
  private static final Quality[] GUESSED = {
    Quality.MAJ, Quality.MIN, Quality.POWER, Quality.SUS4, Quality.DIM
  };
  private static final double[] PRIOR = {1, 1, 0.8, 0.85, 0.85};

  private ChordGuess() {}

  /** The key whose profile correlates best with how long each pitch class sounds. */
  static Key key(List<Note> notes) {
    double[] sounding = sounding(notes, 0, Integer.MAX_VALUE);
    Key best = new Key(0, Mode.MAJOR);
    double most = Double.NEGATIVE_INFINITY;
    for (int tonic = 0; tonic < 12; tonic++) {
      for (Mode mode : Mode.values()) {
        double fit = correlation(sounding, mode == Mode.MAJOR ? MAJOR : MINOR, tonic);
        if (fit > most) {
          most = fit;
          best = new Key(tonic, mode);
        }
      }
    }
    return best;
  }

  private static double correlation(double[] sounding, double[] profile, int tonic) {
    double mean = java.util.Arrays.stream(sounding).average().orElse(0);
    double profileMean = java.util.Arrays.stream(profile).average().orElse(0);
    double sum = 0;
    double square = 0;
    for (int i = 0; i < 12; i++) {
      double here = sounding[(tonic + i) % 12] - mean;
      sum += here * (profile[i] - profileMean);
      square += (profile[i] - profileMean) * (profile[i] - profileMean);
    }
    return sum / Math.sqrt(square);
  }

  /** A chord for every bar in which something sounds. */
  static List<ChordSpan> chords(List<Note> notes, Key key, Meter meter, int bars) {
    List<ChordSpan> chords = new ArrayList<>();
    for (int bar = 0; bar < bars; bar++) {
      int from = bar * meter.barTicks();
      int to = from + meter.barTicks();
      List<Note> here = notes.stream().filter(n -> n.tick() < to && n.end() > from).toList();
      if (!here.isEmpty()) {
        chords.add(new ChordSpan(from, meter.barTicks(), chord(here, from, to).label(key)));
      }
    }
    return chords;
  }

  private static Chord chord(List<Note> notes, int from, int to) {
    double[] sounding = sounding(notes, from, to);
    int bass = notes.stream().mapToInt(Note::pitch).min().orElse(0) % 12;
    double all = java.util.Arrays.stream(sounding).sum();
    sounding[bass] += all / 4;
    Chord best = new Chord(bass, Quality.POWER, 0);
    double most = 0;
    for (int q = 0; q < GUESSED.length; q++) {
      for (int root = 0; root < 12; root++) {
        double held = root == bass ? all / 4 : 0;
        for (int interval : GUESSED[q].intervals()) {
          held += sounding[(root + interval) % 12];
        }
        if (PRIOR[q] * held > most) {
          most = PRIOR[q] * held;
          best = new Chord(root, GUESSED[q], 0);
        }
      }
    }
    return best;
  }

  private static double[] sounding(List<Note> notes, int from, int to) {
    double[] classes = new double[12];
    for (Note note : notes) {
      classes[note.pitch() % 12] += Math.min(to, note.end()) - Math.max(from, note.tick());
    }
    return classes;
  }
}
