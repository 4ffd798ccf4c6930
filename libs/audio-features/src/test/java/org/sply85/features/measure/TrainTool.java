package org.sply85.features.measure;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sply85.features.form.Form;
import org.sply85.features.harmony.HarmonyExamples;
import org.sply85.features.learned.Net;
import org.sply85.features.learned.NetTrainer;
import org.sply85.features.learned.NetTrainer.Example;
import org.sply85.features.learned.NetTrainer.Plan;

/**
 * Trains the networks that come with the library.
 *
 * <p>Run {@link #main} with: folder of examples, folder to write to, and which: pulse, downbeat,
 * chord, key, boundary, function. Keys are learnt from chords as found, so chords come first.
 */
final class TrainTool {
  private TrainTool() {}

  public static void main(String[] args) throws IOException {
    Path in = Path.of(args[0]);
    Path out = Files.createDirectories(Path.of(args[1]));
    for (int i = 2; i < args.length; i++) {
      Net net = train(args[i], in, out);
      try (OutputStream stream =
          new BufferedOutputStream(Files.newOutputStream(out.resolve(args[i] + ".net")))) {
        net.write(stream);
      }
    }
  }

  private static Net train(String name, Path in, Path out) throws IOException {
    return switch (name) {
      case "pulse" -> NetTrainer.train(read(in, name), 1, new Plan(6, 24, 30, 3e-3, 2e-2));
      case "downbeat" -> NetTrainer.train(read(in, name), 2, new Plan(4, 32, 8, 2e-3, 1e-2));
      case "chord" -> {
        List<Example> beats = new ArrayList<>();
        read(in, "harmony").forEach(song -> beats.addAll(HarmonyExamples.chords(song)));
        yield NetTrainer.train(beats, 8, new Plan(1, 40, 10, 2e-3, 1e-3));
      }
      case "key" -> {
        Net chords = Net.read(out.resolve("chord.net"));
        List<Example> songs = new ArrayList<>();
        read(in, "harmony").forEach(song -> songs.addAll(HarmonyExamples.keys(song, chords)));
        yield NetTrainer.train(songs, 2, new Plan(6, 16, 25, 3e-3, 3e-2));
      }
      case "boundary" -> NetTrainer.train(read(in, name), 2, new Plan(4, 24, 10, 2e-3, 1e-2));
      case "function" ->
          NetTrainer.train(read(in, name), Form.FUNCTIONS.size(), new Plan(6, 24, 20, 3e-3, 2e-2));
      default -> throw new IllegalArgumentException("there is no network " + name);
    };
  }

  private static List<Example> read(Path in, String name) throws IOException {
    return ExampleFile.read(in.resolve(name + ".examples"));
  }
}
