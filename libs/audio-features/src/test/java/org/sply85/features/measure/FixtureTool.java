package org.sply85.features.measure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.sply85.features.LabelledSpan;
import org.sply85.music.Key;

/**
 * Sets {@link Metrics} beside the scores that mir_eval's own test files expect.
 *
 * <p>Run {@link #main} with the folder that holds mir_eval's {@code beat}, {@code onset}, {@code
 * key}, {@code chord} and {@code segment}. Prints the largest difference of each score.
 */
final class FixtureTool {
  private static final int FILES = 10;

  private FixtureTool() {}

  private interface Score {
    double of(Path reference, Path estimate) throws IOException;
  }

  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    check(root, "beat", "F-measure", "txt", (r, e) -> Metrics.beatF(events(r), events(e)));
    check(root, "onset", "F-measure", "txt", (r, e) -> Metrics.eventF(events(r), events(e), 0.05));
    check(root, "key", "Weighted Score", "txt", (r, e) -> Metrics.key(key(r), key(e)));
    check(root, "chord", "majmin", "lab", (r, e) -> Metrics.majMin(spans(r), spans(e)));
    for (String window : List.of("0.5", "3.0")) {
      check(
          root,
          "segment",
          "F-measure@" + window,
          "lab",
          (r, e) ->
              Metrics.boundaries(edges(spans(r)), edges(spans(e)), Double.parseDouble(window)));
    }
  }

  private static void check(Path root, String folder, String name, String ending, Score score)
      throws IOException {
    double worst = 0;
    int count = 0;
    for (int i = 0; i < FILES; i++) {
      Path at = root.resolve(folder);
      Path wanted = at.resolve("output%02d.json".formatted(i));
      Path reference = at.resolve("ref%02d.%s".formatted(i, ending));
      Path estimate = at.resolve("est%02d.%s".formatted(i, ending));
      if (Files.exists(wanted) && Files.exists(reference)) {
        JsonNode node = new ObjectMapper().readTree(wanted.toFile()).get(name);
        double ours = score.of(reference, estimate);
        double off = Math.abs(ours - node.asDouble());
        if (off > 1e-6) {
          System.out.printf(Locale.ROOT, "%s: %.9f, was %.9f%n", wanted, node.asDouble(), ours);
        }
        worst = Math.max(worst, off);
        count++;
      }
    }
    System.out.printf(Locale.ROOT, "%s %s: %d files, off by %.1e%n", folder, name, count, worst);
  }

  private static double[] events(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .mapToDouble(l -> Double.parseDouble(l.strip().split("\\s+")[0]))
        .toArray();
  }

  private static Key key(Path file) throws IOException {
    String[] words =
        Files.readAllLines(file).stream()
            .filter(l -> !l.isBlank() && !l.startsWith("#"))
            .findFirst()
            .orElseThrow()
            .strip()
            .split("\\s+");
    return Key.parse(
        words[0].substring(0, 1).toUpperCase(Locale.ROOT) + words[0].substring(1) + " " + words[1]);
  }

  private static List<LabelledSpan> spans(Path file) throws IOException {
    List<LabelledSpan> spans = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] words = line.strip().split("\\s+", 3);
        double start = Double.parseDouble(words[0]);
        spans.add(
            new LabelledSpan(
                start, Double.parseDouble(words[1]), words.length > 2 ? words[2] : ""));
      }
    }
    return spans;
  }

  private static double[] edges(List<LabelledSpan> spans) {
    double[] edges = new double[spans.size() + 1];
    for (int i = 0; i < spans.size(); i++) {
      edges[i] = spans.get(i).start();
      edges[i + 1] = spans.get(i).end();
    }
    return edges;
  }
}
