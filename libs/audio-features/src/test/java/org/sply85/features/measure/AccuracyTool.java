package org.sply85.features.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sply85.features.BeatGrid;
import org.sply85.features.LabelledSpan;
import org.sply85.features.form.Form;
import org.sply85.features.harmony.ChordFinder;
import org.sply85.features.harmony.KeyFinder;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.features.rhythm.BeatFinder;
import org.sply85.features.spectral.SpectralFeatures;
import org.sply85.music.Key;

/**
 * Measures beats, downbeats, tempo, chords and key on rendered songs.
 *
 * <p>Run {@link #main} with: corpus file, folder of rendered songs, seconds of each, how many.
 */
final class AccuracyTool {
  private AccuracyTool() {}

  public static void main(String[] args) throws IOException {
    BeatFinder beats = new BeatFinder();
    ChordFinder chords = new ChordFinder();
    boolean harmony = args.length < 5;
    List<double[]> rows = new ArrayList<>();
    List<Double> offsets = new ArrayList<>();
    Sound.each(
        Path.of(args[0]),
        Path.of(args[1]),
        Double.parseDouble(args[2]),
        Integer.parseInt(args[3]),
        s -> {
          BeatGrid grid = beats.find(s.cues(chords));
          Truth truth = s.truth();
          double[] heard = within(truth.beats(), s);
          double[] row = new double[10];
          row[0] = Metrics.beatF(heard, grid.beats());
          row[1] = Metrics.beatF(within(truth.downbeats(), s), grid.downbeats());
          double bpm = grid.tempoBpm();
          row[2] = Metrics.tempo(truth.bpm(), bpm, 0.04, 1) ? 1 : 0;
          row[3] = Metrics.tempo(truth.bpm(), bpm, 0.04, 1, 2, 0.5, 3, 1 / 3.0) ? 1 : 0;
          row[4] = grid.beatsPerBar() == truth.beatsPerBar() ? 1 : 0;
          if (harmony) {
            harmony(s, grid, row);
          }
          rows.add(row);
          offsets(truth.beats(), grid.beats(), offsets);
          System.out.printf(
              Locale.ROOT,
              "%s bpm %.1f found %.1f beat %.3f down %.3f meter %d/%d key %.1f majmin %.3f form %.2f %.2f %.2f%n",
              s.song().id(),
              truth.bpm(),
              bpm,
              row[0],
              row[1],
              truth.beatsPerBar(),
              grid.beatsPerBar(),
              row[5],
              row[6],
              row[7],
              row[8],
              row[9]);
        });
    double[] mean = new double[10];
    rows.forEach(r -> Arrays.setAll(mean, i -> mean[i] + r[i] / rows.size()));
    offsets.sort(null);
    System.out.printf(
        Locale.ROOT,
        "%d songs: beat F %.3f, downbeat F %.3f, Acc1 %.3f, Acc2 %.3f, meter %.3f, key %.3f, majmin"
            + " %.3f; boundaries 3 s %.3f, 0.5 s %.3f, functions %.3f; median offset %.1f ms%n",
        rows.size(),
        mean[0],
        mean[1],
        mean[2],
        mean[3],
        mean[4],
        mean[5],
        mean[6],
        mean[7],
        mean[8],
        mean[9],
        offsets.isEmpty() ? 0 : 1000 * offsets.get(offsets.size() / 2));
  }

  private static void harmony(Sound s, BeatGrid grid, double[] row) {
    PitchProfiles profiles = PitchProfiles.of(s.features().constantQ(), grid);
    ChordFinder finder = new ChordFinder();
    float[][] odds = finder.odds(profiles);
    Key key = new KeyFinder().find(profiles, odds);
    row[5] = Metrics.key(s.truth().key(), key);
    row[6] = Metrics.majMin(s.truth().chords(), finder.find(profiles, odds, grid, key));
    if (s.whole()) {
      form(s, profiles, grid, row);
    }
  }

  private static void form(Sound s, PitchProfiles profiles, BeatGrid grid, double[] row) {
    List<LabelledSpan> found = new Form().find(s.features(), profiles, grid);
    double[] wanted = edges(s.truth().sections());
    row[7] = Metrics.boundaries(wanted, edges(found), 3);
    row[8] = Metrics.boundaries(wanted, edges(found), 0.5);
    double right = 0;
    double all = 0;
    for (double t = 0.25; t < wanted[wanted.length - 1]; t += 0.5) {
      all++;
      right += Metrics.labelAt(s.truth().sections(), t).equals(Metrics.labelAt(found, t)) ? 1 : 0;
    }
    row[9] = right / all;
  }

  private static double[] edges(List<LabelledSpan> spans) {
    double[] edges = new double[spans.size() + 1];
    for (int i = 0; i < spans.size(); i++) {
      edges[i] = spans.get(i).start();
      edges[i + 1] = spans.get(i).end();
    }
    return edges;
  }

  /** Truth up to where the sound ends. */
  private static double[] within(double[] events, Sound s) {
    double end = s.features().spectrogram().frames() / SpectralFeatures.FRAME_RATE;
    return Arrays.stream(events).filter(t -> t < end).toArray();
  }

  private static void offsets(double[] truth, double[] found, List<Double> out) {
    for (double f : found) {
      double best =
          Arrays.stream(truth)
              .map(t -> f - t)
              .boxed()
              .min(java.util.Comparator.comparingDouble(Math::abs))
              .orElse(9.0);
      if (Math.abs(best) < 0.07) {
        out.add(best);
      }
    }
  }
}
