package org.sply85.lexicon.verse;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.sply85.lexicon.verse.WordModel.Context;

/** Counts the words of lines, and makes a {@link WordModel} of what stood more than once. */
public final class WordCounter {
  private static final int RARE = 3; // words seen less often are not learnt
  private static final int KEPT = 2; // triples seen less often are not kept
  private static final int QUANTILES = 20;

  private final List<List<String>> lines = new ArrayList<>();

  /** A line to learn from, lower case. */
  public void add(List<String> line) {
    lines.add(List.copyOf(line));
  }

  /**
   * The model.
   *
   * @param held lines not learnt from, that tell how probable real lines are
   */
  public WordModel model(List<List<String>> held) {
    List<String> words = vocabulary();
    Map<String, Integer> ids = new HashMap<>();
    for (int i = 0; i < words.size(); i++) {
      ids.put(words.get(i), i);
    }
    Map<Long, Map<Integer, Integer>> triples = new HashMap<>();
    lines.forEach(line -> count(line, ids, triples));
    Map<Integer, Map<Integer, Integer>> pairs = new HashMap<>();
    Map<Long, Context> kept = new HashMap<>();
    triples.forEach(
        (key, before) -> {
          int next = (int) (key >> 32);
          Map<Integer, Integer> pair = pairs.computeIfAbsent(next, n -> new HashMap<>());
          before.keySet().forEach(word -> pair.merge(word, 1, Integer::sum));
          Context context = context(before, KEPT);
          if (context.before().length > 0) {
            kept.put(key, context);
          }
        });
    double[] unigrams = unigrams(words.size(), pairs);
    Map<Integer, Context> contexts = new HashMap<>();
    pairs.forEach((next, before) -> contexts.put(next, context(before, KEPT)));
    WordModel bare = new WordModel(words, unigrams, contexts, kept, new double[0]);
    return new WordModel(words, unigrams, contexts, kept, quantiles(bare, held));
  }

  /** Words that stood often enough, most frequent first; the edge before all. */
  private List<String> vocabulary() {
    Map<String, Integer> counts = new HashMap<>();
    lines.forEach(line -> line.forEach(word -> counts.merge(word, 1, Integer::sum)));
    List<String> words = new ArrayList<>(List.of(""));
    counts.entrySet().stream()
        .filter(e -> e.getValue() >= RARE)
        .sorted(
            Comparator.comparingInt((Map.Entry<String, Integer> e) -> -e.getValue())
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> words.add(e.getKey()));
    return words;
  }

  /** What stands beside a word that is not learnt is not learnt either. */
  private static void count(
      List<String> line, Map<String, Integer> ids, Map<Long, Map<Integer, Integer>> triples) {
    int next = WordModel.EDGE;
    int afterNext = WordModel.EDGE;
    for (int i = line.size() - 1; i >= -1; i--) {
      int word = i < 0 ? WordModel.EDGE : ids.getOrDefault(line.get(i), -1);
      if (word >= 0 && next >= 0 && afterNext >= 0) {
        triples
            .computeIfAbsent(WordModel.key(next, afterNext), k -> new HashMap<>())
            .merge(word, 1, Integer::sum);
      }
      afterNext = next;
      next = word;
    }
  }

  private static Context context(Map<Integer, Integer> counts, int fewest) {
    int total = counts.values().stream().mapToInt(c -> c).sum();
    List<Map.Entry<Integer, Integer>> kept =
        counts.entrySet().stream()
            .filter(e -> e.getValue() >= fewest)
            .sorted(
                Comparator.comparingInt((Map.Entry<Integer, Integer> e) -> -e.getValue())
                    .thenComparing(Map.Entry::getKey))
            .toList();
    return Context.of(
        kept.stream().mapToInt(Map.Entry::getKey).toArray(),
        kept.stream().mapToInt(Map.Entry::getValue).toArray(),
        total);
  }

  /** Shares of the contexts that each word stood in; what stood in none gets a little. */
  private static double[] unigrams(int words, Map<Integer, Map<Integer, Integer>> pairs) {
    double[] shares = new double[words];
    double all = 0;
    for (Map<Integer, Integer> before : pairs.values()) {
      for (int word : before.keySet()) {
        shares[word]++;
        all++;
      }
    }
    for (int i = 0; i < words; i++) {
      shares[i] = (shares[i] + 0.5) / (all + 0.5 * words);
    }
    return shares;
  }

  private static double[] quantiles(WordModel model, List<List<String>> held) {
    double[] sorted = held.stream().mapToDouble(model::lift).sorted().toArray();
    double[] quantiles = new double[Math.min(QUANTILES, sorted.length)];
    for (int i = 0; i < quantiles.length; i++) {
      quantiles[i] = sorted[(int) ((i + 0.5) * sorted.length / quantiles.length)];
    }
    return quantiles;
  }

  /** Writes a model as {@link WordModel#standard} reads it. */
  public static void write(WordModel model, OutputStream out) throws IOException {
    try (GZIPOutputStream zipped = new GZIPOutputStream(out);
        DataOutputStream data = new DataOutputStream(zipped)) {
      WordModelFile.write(model, data);
    }
  }
}
