package org.sply85.composer.domain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.contracts.song.Idea;
import org.sply85.statistics.Feature;
import org.sply85.statistics.Measures;
import org.sply85.style.StyleBook;

/** Measures many composed songs as the reference table of real songs was measured. */
final class PopulationFigures {
  private final Map<Feature, List<Double>> features = new EnumMap<>(Feature.class);
  private final Map<String, List<Double>> others = new TreeMap<>();

  /** Prints the figures of some songs of each style named, of every style if none is. */
  public static void main(String[] args) {
    int songs = Integer.parseInt(args[0]);
    PopulationFigures figures = new PopulationFigures();
    List<String> styles =
        args.length > 1
            ? List.of(args).subList(1, args.length)
            : StyleBook.standard().styles().stream().map(s -> s.name()).toList();
    for (int i = 0; i < songs; i++) {
      figures.add(ComposedSong.of(Briefs.of(styles.get(i % styles.size()), 100 + i)));
    }
    System.out.print(figures.print());
  }

  void add(ComposedSong song) {
    Measures.of(song.whole())
        .values()
        .forEach((f, v) -> features.computeIfAbsent(f, x -> new ArrayList<>()).add(v));
    PhraseFigures.of(song).forEach((k, v) -> put(k, v));
    List<String> ideas = song.plan().ideas().stream().map(Idea::id).toList();
    if (ideas.contains("verse") && ideas.contains("chorus")) {
      put("chorus minus verse", mean(song, "chorus") - mean(song, "verse"));
    }
  }

  private static double mean(ComposedSong song, String idea) {
    return Measures.of(song.passage(idea)).value(Feature.MEAN_PITCH).orElseThrow();
  }

  private void put(String name, double value) {
    others.computeIfAbsent(name, x -> new ArrayList<>()).add(value);
  }

  double mean(Feature feature) {
    return features.get(feature).stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }

  List<Double> values(String name) {
    return others.getOrDefault(name, List.of());
  }

  String print() {
    StringBuilder text = new StringBuilder();
    features.forEach((f, v) -> text.append(line(f.name(), v)));
    others.forEach((k, v) -> text.append(line(k, v)));
    return text.toString();
  }

  private static String line(String name, List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    double mean = values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    double variance = values.stream().mapToDouble(v -> (v - mean) * (v - mean)).average().orElse(0);
    return "%-32s %7.3f +- %.3f  [%.3f .. %.3f] n=%d%n"
        .formatted(
            name,
            mean,
            Math.sqrt(variance),
            sorted[sorted.length / 20],
            sorted[sorted.length - 1 - sorted.length / 20],
            sorted.length);
  }
}
