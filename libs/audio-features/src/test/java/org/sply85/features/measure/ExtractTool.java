package org.sply85.features.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.sply85.features.BeatGrid;
import org.sply85.features.form.FormExamples;
import org.sply85.features.harmony.ChordFinder;
import org.sply85.features.harmony.HarmonyExamples;
import org.sply85.features.harmony.PitchProfiles;
import org.sply85.features.learned.Net;
import org.sply85.features.learned.NetTrainer.Example;
import org.sply85.features.rhythm.FrameCues;
import org.sply85.features.rhythm.RhythmExamples;

/**
 * Measures what {@link TrainTool} learns from.
 *
 * <p>Run {@link #main} with: corpus file, folder of rendered songs of the training side, seconds of
 * each, how many, folder to write to. Whole songs (900 seconds) give examples of form, others of
 * harmony and, from the chords as they are found then, of downbeats; with the trained network of
 * downbeats as a sixth argument, of pulses.
 */
final class ExtractTool {
  private ExtractTool() {}

  public static void main(String[] args) throws IOException {
    double seconds = Double.parseDouble(args[2]);
    int most = Integer.parseInt(args[3]);
    Path out = Files.createDirectories(Path.of(args[4]));
    if (seconds > 300) {
      form(Path.of(args[0]), Path.of(args[1]), most, out);
    } else if (args.length > 5) {
      pulses(Path.of(args[0]), Path.of(args[1]), seconds, most, out, Net.read(Path.of(args[5])));
    } else {
      parts(Path.of(args[0]), Path.of(args[1]), seconds, most, out);
    }
  }

  private static void pulses(
      Path corpus, Path folder, double seconds, int most, Path out, Net downbeat)
      throws IOException {
    List<Example> pulses = new ArrayList<>();
    double[] best = new double[2];
    ChordFinder chords = new ChordFinder();
    Sound.each(
        corpus,
        folder,
        seconds,
        most,
        s -> {
          FrameCues cues = s.cues(chords);
          pulses.addAll(RhythmExamples.pulses(cues, s.truth().beats(), downbeat));
          best[0] += RhythmExamples.oracle(cues, s.truth().beats(), downbeat);
          best[1]++;
        });
    System.out.printf("best reading %.3f of %.0f songs%n", best[0] / best[1], best[1]);
    ExampleFile.write(pulses, out.resolve("pulse.examples"));
  }

  private static void parts(Path corpus, Path folder, double seconds, int most, Path out)
      throws IOException {
    List<Example> downbeats = new ArrayList<>();
    List<Example> songs = new ArrayList<>();
    ChordFinder chords = new ChordFinder();
    Sound.each(
        corpus,
        folder,
        seconds,
        most,
        s -> {
          downbeats.addAll(
              RhythmExamples.downbeats(s.cues(chords), s.truth().beats(), s.truth().downbeats()));
          songs.add(HarmonyExamples.song(profiles(s), s.truth().chords(), s.truth().key()));
        });
    ExampleFile.write(downbeats, out.resolve("downbeat.examples"));
    ExampleFile.write(songs, out.resolve("harmony.examples"));
  }

  private static void form(Path corpus, Path folder, int most, Path out) throws IOException {
    List<Example> boundaries = new ArrayList<>();
    List<Example> functions = new ArrayList<>();
    Sound.each(
        corpus,
        folder,
        900,
        most,
        s ->
            FormExamples.add(
                s.features(), profiles(s), grid(s), s.truth().sections(), boundaries, functions));
    ExampleFile.write(boundaries, out.resolve("boundary.examples"));
    ExampleFile.write(functions, out.resolve("function.examples"));
  }

  private static BeatGrid grid(Sound sound) {
    double[] beats = sound.truth().beats();
    int perBar = sound.truth().beatsPerBar();
    return new BeatGrid(
        beats, IntStream.range(0, beats.length).map(i -> i % perBar).toArray(), perBar);
  }

  private static PitchProfiles profiles(Sound sound) {
    return PitchProfiles.of(sound.features().constantQ(), grid(sound));
  }
}
