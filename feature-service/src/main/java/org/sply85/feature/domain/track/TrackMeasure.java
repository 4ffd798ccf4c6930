package org.sply85.feature.domain.track;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.sply85.contracts.track.TrackSummary.Section;
import org.sply85.contracts.track.TrackSummary.TrackFigures;
import org.sply85.features.Analysis;
import org.sply85.features.LabelledSpan;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.features.spectral.Spectrogram;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** Boils an analysis down to the figures that tracks are compared by. */
public final class TrackMeasure {
  /** Parts that a track's course is told in. */
  public static final int PARTS = 16;

  private static final double STRAIGHT = 0.5;
  private static final double OFF_FROM = 0.42; // of a beat: where a second eighth may fall
  private static final double OFF_TO = 0.74;
  private static final int FEWEST_OFF = 8;
  private static final double LOWEST_THIRD_HERTZ = 50;
  private static final int THIRDS = 24;
  private static final int COEFFICIENTS = 13;
  private static final double LEVEL_LU = 1; // a smaller range is one level

  private TrackMeasure() {}

  /** The figures of a recording. */
  public static TrackFigures ofSound(Analysis song, SpectralFeatures features) {
    Analysis.Loudness loudness = song.loudness().orElseThrow();
    double[] curve = loudness.curve();
    return figures(
        song,
        median(features.matrix("spectral_centroid")),
        loudness.integratedLufs().orElse(0.0),
        loudness.rangeLu(),
        course(curve, LEVEL_LU),
        tone(features.spectrogram()),
        timbre(features.matrix("mfcc")));
  }

  /** The figures of notes. */
  public static TrackFigures ofNotes(Analysis song, Score score) {
    double[] weights = new double[PARTS];
    for (Track track : score.tracks()) {
      for (Note note : track.notes()) {
        double at = score.secondsAt(note.tick()) / song.seconds();
        weights[(int) Math.min(PARTS - 1, PARTS * at)] += note.velocity();
      }
    }
    double[] levels = Arrays.stream(weights).map(w -> 10 * Math.log10(1 + w)).toArray();
    return figures(song, 0, 0, 0, course(levels, LEVEL_LU), List.of(), List.of());
  }

  private static TrackFigures figures(
      Analysis song,
      double brightness,
      double lufs,
      double range,
      List<Double> energy,
      List<Double> tone,
      List<Double> timbre) {
    double beat = song.tempoBpm() > 0 ? 60 / song.tempoBpm() : 0;
    List<Section> sections = new ArrayList<>();
    for (LabelledSpan span : song.sections()) {
      double beats = beat > 0 ? round((span.end() - span.start()) / beat) : 0;
      sections.add(new Section(span.label(), beats));
    }
    return new TrackFigures(
        round(song.seconds()),
        round(song.tempoBpm()),
        song.meter(),
        song.key(),
        round(swing(song.grid().beats(), song.onsets())),
        round(song.onsets().length / song.seconds()),
        round(brightness),
        round(lufs),
        round(range),
        energy,
        tone,
        timbre,
        sections);
  }

  /** Where onsets between two beats fall, in the middle: share of the beat. */
  static double swing(double[] beats, double[] onsets) {
    List<Double> places = new ArrayList<>();
    int beat = 0;
    for (double onset : onsets) {
      while (beat + 1 < beats.length && beats[beat + 1] <= onset) {
        beat++;
      }
      if (beat + 1 < beats.length && onset >= beats[beat]) {
        double place = (onset - beats[beat]) / (beats[beat + 1] - beats[beat]);
        if (place > OFF_FROM && place < OFF_TO) {
          places.add(place);
        }
      }
    }
    if (places.size() < FEWEST_OFF) {
      return STRAIGHT;
    }
    places.sort(null);
    return places.get(places.size() / 2);
  }

  /**
   * A curve in {@link #PARTS} parts, from its lowest at 0 to its highest at 1; a half throughout if
   * it hardly moves.
   */
  static List<Double> course(double[] curve, double level) {
    if (curve.length == 0) {
      return same();
    }
    double[] parts = new double[PARTS];
    for (int p = 0; p < PARTS; p++) {
      int from = p * curve.length / PARTS;
      int to = Math.max(from + 1, (p + 1) * curve.length / PARTS);
      parts[p] = Arrays.stream(curve, from, to).average().orElse(0);
    }
    double low = Arrays.stream(parts).min().orElse(0);
    double high = Arrays.stream(parts).max().orElse(0);
    return high - low < level
        ? same()
        : Arrays.stream(parts).mapToObj(v -> round((v - low) / (high - low))).toList();
  }

  private static List<Double> same() {
    return java.util.Collections.nCopies(PARTS, 0.5);
  }

  private static double median(float[][] frames) {
    float[] values = new float[frames.length];
    for (int t = 0; t < values.length; t++) {
      values[t] = frames[t][0];
    }
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private static List<Double> tone(Spectrogram spectrum) {
    double[] powers = new double[THIRDS];
    int[] bands = new int[spectrum.bins()];
    for (int k = 0; k < bands.length; k++) {
      double thirds = 3 * Math.log(Math.max(1, spectrum.hertz(k)) / LOWEST_THIRD_HERTZ);
      bands[k] = (int) Math.floor(thirds / Math.log(2) + 0.5);
    }
    for (float[] frame : spectrum.magnitudes()) {
      for (int k = 1; k < bands.length; k++) {
        if (bands[k] >= 0 && bands[k] < THIRDS) {
          powers[bands[k]] += (double) frame[k] * frame[k];
        }
      }
    }
    double[] levels = Arrays.stream(powers).map(p -> 10 * Math.log10(1e-10 + p)).toArray();
    double mean = Arrays.stream(levels).average().orElse(0);
    return Arrays.stream(levels).mapToObj(l -> round(l - mean)).toList();
  }

  private static List<Double> timbre(float[][] mfcc) {
    List<Double> figures = new ArrayList<>();
    for (int c = 1; c <= COEFFICIENTS; c++) {
      double sum = 0;
      double squares = 0;
      for (float[] frame : mfcc) {
        sum += frame[c];
        squares += (double) frame[c] * frame[c];
      }
      double mean = sum / mfcc.length;
      figures.add(round(mean));
      figures.add(round(Math.sqrt(Math.max(0, squares / mfcc.length - mean * mean))));
    }
    return figures;
  }

  private static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
