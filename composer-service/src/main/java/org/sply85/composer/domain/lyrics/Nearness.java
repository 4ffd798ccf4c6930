package org.sply85.composer.domain.lyrics;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sply85.lexicon.verse.WordVectors;

/**
 * How near words are to what a song is about: its theme's own words, and words that verse joins.
 */
final class Nearness {
  private static final double OF_OTHERS = 0.15; // cosine of words that have little in common

  private final WordVectors vectors = WordVectors.standard();
  private final Set<String> own;
  private final Optional<float[]> centre;

  Nearness(Theme theme, String topic) {
    Stream<String> fillers = theme.fields().values().stream().flatMap(Collection::stream);
    Stream<String> all = Stream.of(theme.keys().stream(), fillers).flatMap(s -> s);
    this.own =
        Stream.concat(all, Stream.of(topic))
            .flatMap(t -> Arrays.stream(t.toLowerCase(Locale.ROOT).split("[^a-z']+")))
            .filter(LineMaker::isContent)
            .collect(Collectors.toCollection(HashSet::new));
    this.centre = vectors.mean(own.stream().sorted().toList());
  }

  /** How near a word is, 0..1; 1 for the theme's own. */
  double of(String word) {
    if (own.contains(word)) {
      return 1;
    }
    return vectors
        .of(word)
        .flatMap(v -> centre.map(c -> WordVectors.cosine(v, c)))
        .map(cosine -> Math.max(0, Math.min(1, (cosine - OF_OTHERS) / (1 - OF_OTHERS))))
        .orElse(0.0);
  }

  /** How near a line's content words are, 0..1; 0 if it has none. */
  double of(Collection<String> content) {
    return content.stream().mapToDouble(this::of).average().orElse(0);
  }

  /**
   * How much the content words of a line have to do with each other, -1..1: the mean cosine of
   * those that follow each other; empty if too few are known.
   */
  Optional<Double> coherence(Collection<String> content) {
    List<float[]> known = content.stream().flatMap(w -> vectors.of(w).stream()).toList();
    double sum = 0;
    for (int i = 1; i < known.size(); i++) {
      sum += WordVectors.cosine(known.get(i - 1), known.get(i));
    }
    return known.size() < 2 ? Optional.empty() : Optional.of(sum / (known.size() - 1));
  }

  /** How much two lines have to do with each other, -1..1; 0 if too little is known. */
  double linked(Collection<String> before, Collection<String> after) {
    return vectors
        .mean(before)
        .flatMap(a -> vectors.mean(after).map(b -> WordVectors.cosine(a, b)))
        .orElse(0.0);
  }
}
