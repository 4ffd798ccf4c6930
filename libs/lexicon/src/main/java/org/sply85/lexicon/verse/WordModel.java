package org.sply85.lexicon.verse;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPInputStream;

/**
 * How words follow each other in verse, read from the end of a line: a trigram model with
 * interpolated Kneser-Ney smoothing (Chen and Goodman, 1998) in which a word is foreseen from the
 * two that come after it, so that lines can be written from their rhyme on.
 *
 * <p>Immutable and safe for use by many threads.
 */
public final class WordModel {
  /** Stands before the first word of a line, and after its last. */
  public static final int EDGE = 0;

  static final double DISCOUNT = 0.75;
  private static final double UNKNOWN = 1e-6;
  private static final String RESOURCE = "/lexicon/verse.bin";

  private final List<String> words;
  private final Map<String, Integer> ids = new HashMap<>();
  private final double[] unigrams;
  private final Map<Integer, Context> pairs;
  private final Map<Long, Context> triples;
  private final double[] usual;

  WordModel(
      List<String> words,
      double[] unigrams,
      Map<Integer, Context> pairs,
      Map<Long, Context> triples,
      double[] usual) {
    this.words = List.copyOf(words);
    for (int i = 0; i < words.size(); i++) {
      ids.put(words.get(i), i);
    }
    this.unigrams = unigrams;
    this.pairs = pairs;
    this.triples = triples;
    this.usual = usual;
  }

  private static final class Loaded {
    private static final WordModel STANDARD = load();
  }

  /** The one that this version ships. */
  public static WordModel standard() {
    return Loaded.STANDARD;
  }

  private static WordModel load() {
    try (InputStream in = WordModel.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return WordModelFile.read(new DataInputStream(new GZIPInputStream(in)));
    } catch (IOException e) {
      throw new UncheckedIOException("the model of verse can not be read", e);
    }
  }

  /**
   * What came before a context.
   *
   * @param before words, most frequent first
   * @param counts how often each
   * @param total how often the context stood, with words that are not kept
   * @param rest the share that is left for words that were not seen
   */
  record Context(int[] before, int[] counts, int total, double rest) {
    /** What is left for what was not seen is what the discounts leave. */
    static Context of(int[] before, int[] counts, int total) {
      double kept = 0;
      for (int count : counts) {
        kept += (count - DISCOUNT) / total;
      }
      return new Context(before, counts, total, 1 - kept);
    }

    /** Discounted share of a word. */
    double share(int word) {
      for (int i = 0; i < before.length; i++) {
        if (before[i] == word) {
          return (counts[i] - DISCOUNT) / total;
        }
      }
      return 0;
    }
  }

  /** Number of words, with {@link #EDGE}. */
  public int size() {
    return words.size();
  }

  /** The word of a number. */
  public String word(int id) {
    return words.get(id);
  }

  /** The number of a word; empty if it is not known. */
  public OptionalInt id(String word) {
    Integer id = ids.get(word.toLowerCase(Locale.ROOT));
    return id == null ? OptionalInt.empty() : OptionalInt.of(id);
  }

  /**
   * Words that came before two others, most frequent first; none if the two were not seen together
   * twice.
   */
  public int[] before(int next, int afterNext) {
    Context context = triples.get(key(next, afterNext));
    return context == null ? new int[0] : context.before().clone();
  }

  /** Words that came before another, most frequent first. */
  public int[] before(int next) {
    Context context = pairs.get(next);
    return context == null ? new int[0] : context.before().clone();
  }

  /** Natural logarithm of how probable a word is before two others. */
  public double logProbability(int word, int next, int afterNext) {
    double p = unigrams[word];
    Context pair = pairs.get(next);
    if (pair != null) {
      p = pair.share(word) + pair.rest() * p;
    }
    Context triple = triples.get(key(next, afterNext));
    if (triple != null) {
      p = triple.share(word) + triple.rest() * p;
    }
    return Math.log(p);
  }

  /** Mean log-probability of a line's words and of its beginning. */
  public double logProbability(List<String> line) {
    int next = EDGE;
    int afterNext = EDGE;
    double sum = 0;
    for (int i = line.size() - 1; i >= -1; i--) {
      OptionalInt id = i < 0 ? OptionalInt.of(EDGE) : id(line.get(i));
      sum += id.isPresent() ? logProbability(id.getAsInt(), next, afterNext) : Math.log(UNKNOWN);
      afterNext = next;
      next = id.orElse(-1);
    }
    return sum / (line.size() + 1);
  }

  /**
   * How much better the words of a line are foreseen by their neighbours than by themselves, mean
   * nats (the SLOR of Kann et al., CoNLL 2018); words that are not known count nothing.
   */
  double lift(List<String> line) {
    int next = EDGE;
    int afterNext = EDGE;
    double sum = 0;
    for (int i = line.size() - 1; i >= -1; i--) {
      int id = i < 0 ? EDGE : id(line.get(i)).orElse(-1);
      sum += id < 0 ? 0 : logProbability(id, next, afterNext) - Math.log(unigrams[id]);
      afterNext = next;
      next = id;
    }
    return sum / (line.size() + 1);
  }

  /**
   * How well a line reads beside real ones that were not learnt from: the share of them whose words
   * are less foreseen by each other, 0..1.
   */
  public double fluency(List<String> line) {
    double p = lift(line);
    int below = 0;
    while (below < usual.length && usual[below] < p) {
      below++;
    }
    return (double) below / usual.length;
  }

  static long key(int next, int afterNext) {
    return (long) next << 32 | afterNext;
  }

  List<String> words() {
    return words;
  }

  double[] unigrams() {
    return unigrams;
  }

  Map<Integer, Context> pairs() {
    return pairs;
  }

  Map<Long, Context> triples() {
    return triples;
  }

  double[] usual() {
    return usual;
  }
}
