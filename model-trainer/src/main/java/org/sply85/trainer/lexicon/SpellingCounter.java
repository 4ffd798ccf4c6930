package org.sply85.trainer.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.Spellings;

/**
 * Learns which sounds letters stand for: from counts of what stands near what, then by aligning all
 * words with the best costs so far and counting anew.
 */
final class SpellingCounter {
  private static final int ROUNDS = 4;
  private static final int EVERY = 4; // all rounds but the last look at so many words' first
  private static final double RARE = 1.5e-4; // share of a letter's uses

  private SpellingCounter() {}

  static Spellings learn(List<Entry> entries) {
    List<Entry> some =
        IntStream.range(0, entries.size())
            .filter(i -> i % EVERY == 0)
            .mapToObj(entries::get)
            .toList();
    Spellings spellings = costs(near(some), 0);
    for (int round = 0; round < ROUNDS; round++) {
      spellings = costs(aligned(some, spellings), 0);
    }
    return costs(aligned(entries, spellings), RARE);
  }

  private static List<Map<List<Phone>, Double>> none() {
    List<Map<List<Phone>, Double>> counts = new ArrayList<>();
    for (int letter = 0; letter < Spellings.LETTERS; letter++) {
      counts.add(new HashMap<>());
    }
    return counts;
  }

  private static List<Map<List<Phone>, Double>> near(List<Entry> entries) {
    List<Map<List<Phone>, Double>> counts = none();
    for (Entry entry : entries) {
      List<Phone> phones = entry.phones();
      double scale = (phones.size() - 1.0) / Math.max(1, entry.letters().length() - 1);
      for (int i = 0; i < entry.letters().length(); i++) {
        Map<List<Phone>, Double> of = counts.get(Spellings.letter(entry.letters().charAt(i)));
        of.merge(List.of(), 0.25, Double::sum);
        for (int j = 0; j < phones.size(); j++) {
          double close = Math.exp(-Math.abs(i * scale - j));
          of.merge(phones.subList(j, j + 1), close, Double::sum);
          if (j + 1 < phones.size()) {
            of.merge(phones.subList(j, j + 2), 0.02 * close, Double::sum);
          }
        }
      }
    }
    return counts;
  }

  private static List<Map<List<Phone>, Double>> aligned(List<Entry> entries, Spellings costs) {
    List<Map<List<Phone>, Double>> counts = none();
    for (Entry entry : entries) {
      List<Phone> phones = entry.phones();
      int[] ends = costs.align(entry.letters(), phones);
      for (int i = 0; i < ends.length; i++) {
        counts
            .get(Spellings.letter(entry.letters().charAt(i)))
            .merge(phones.subList(i == 0 ? 0 : ends[i - 1], ends[i]), 1.0, Double::sum);
      }
    }
    return counts;
  }

  private static Spellings costs(List<Map<List<Phone>, Double>> counts, double rare) {
    Map<List<Phone>, Integer> index = new HashMap<>();
    List<List<Phone>> chunks = new ArrayList<>();
    counts.forEach(
        of ->
            of.keySet().stream()
                .sorted((a, b) -> a.toString().compareTo(b.toString()))
                .forEach(
                    chunk -> {
                      if (of.get(chunk) >= rare * total(of) && !index.containsKey(chunk)) {
                        index.put(List.copyOf(chunk), chunks.size());
                        chunks.add(List.copyOf(chunk));
                      }
                    }));
    float[][] costs = new float[Spellings.LETTERS][chunks.size()];
    for (int letter = 0; letter < costs.length; letter++) {
      Map<List<Phone>, Double> of = counts.get(letter);
      double total = total(of);
      for (int c = 0; c < chunks.size(); c++) {
        double share = of.getOrDefault(chunks.get(c), 0.0) / total;
        costs[letter][c] =
            share > 0 && share >= rare
                ? (float) Math.min(-Math.log(share), Spellings.UNSEEN - 1)
                : Spellings.UNSEEN;
      }
    }
    return new Spellings(List.copyOf(chunks), costs);
  }

  private static double total(Map<List<Phone>, Double> of) {
    return Math.max(1e-9, of.values().stream().mapToDouble(d -> d).sum());
  }
}
