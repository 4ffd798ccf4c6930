package org.sply85.prompt;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.sply85.prompt.PromptFeatures.Place;

/**
 * Understands prompts by a small network, the same function as the graph it was trained as:
 *
 * <ol>
 *   <li>A word's vector is the sum of its features' rows in the table, cut off below 0.
 *   <li>The prompt's vector is the largest value over all words (Kim, 2014), so that one clear word
 *       counts as much in a long prompt as in a short one.
 *   <li>A dense layer, cut off below 0, then one softmax a head.
 * </ol>
 *
 * <p>Pure and safe for use by many threads.
 */
public final class PromptNet {
  private final PromptWeights weights;

  public PromptNet(PromptWeights weights) {
    this.weights = weights;
  }

  /** The network of this release. */
  public static PromptNet standard() {
    return new PromptNet(PromptWeights.standard());
  }

  /** Number of buckets that features are hashed to. */
  public int buckets() {
    return weights.table().length;
  }

  /** The answers to all questions about a prompt. */
  public Map<PromptHead, Answer> understand(String prompt) {
    Reading reading = new Reading(PromptFeatures.of(prompt, buckets()));
    Map<PromptHead, Answer> answers = new EnumMap<>(PromptHead.class);
    weights.heads().keySet().stream()
        .filter(head -> head != PromptHead.ROLE)
        .forEach(head -> answers.put(head, reading.answer(head)));
    return answers;
  }

  /** What a prompt says of something that it mentions. */
  public Answer role(String prompt, MentionKind kind, Place mention) {
    return new Reading(PromptFeatures.ofMention(prompt, kind, mention, buckets()))
        .answer(PromptHead.ROLE);
  }

  /** Share of a prompt's words that were met in training, 0..1; 0 for a prompt without words. */
  public double familiarity(String prompt) {
    Collection<String> words = PromptFeatures.texts(prompt);
    return words.stream().filter(w -> weights.known().get(PromptWeights.word(w))).count()
        / (double) Math.max(1, words.size());
  }

  /** Probabilities of a head's labels. */
  public double[] probabilities(PromptHead head, PromptFeatures features) {
    return softmax(head, new Reading(features).hidden(-1));
  }

  /** {@code [word][width]}. */
  private float[][] words(PromptFeatures features) {
    int width = weights.table()[0].length;
    float[][] words = new float[features.slots().length][width];
    for (int w = 0; w < words.length; w++) {
      for (int bucket : features.slots()[w]) {
        float[] row = weights.table()[bucket];
        for (int i = 0; bucket > 0 && i < width; i++) {
          words[w][i] += row[i];
        }
      }
    }
    return words;
  }

  private double[] softmax(PromptHead question, float[] hidden) {
    PromptWeights.Head head = weights.heads().get(question);
    double[] p = new double[head.labels().size()];
    double largest = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < p.length; k++) {
      p[k] = head.bias()[k];
      for (int j = 0; j < hidden.length; j++) {
        p[k] += hidden[j] * head.weights()[j][k];
      }
      largest = Math.max(largest, p[k]);
    }
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      p[k] = Math.exp(p[k] - largest);
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }

  /** One prompt: the largest values over its words, and what they are when a word is left out. */
  private final class Reading {
    private final PromptFeatures features;
    private final float[] largest = new float[weights.dense().length];
    private final float[] second = new float[largest.length];
    private final int[] where = new int[largest.length];
    private final float[][] hidden; // by word left out; the last entry is that of all words

    Reading(PromptFeatures features) {
      this.features = features;
      this.hidden = new float[features.words().size() + 1][];
      float[][] words = words(features);
      for (int w = 0; w < words.length; w++) {
        for (int i = 0; i < largest.length; i++) {
          if (words[w][i] > largest[i]) {
            second[i] = largest[i];
            largest[i] = words[w][i];
            where[i] = w;
          } else {
            second[i] = Math.max(second[i], words[w][i]);
          }
        }
      }
    }

    Answer answer(PromptHead head) {
      double[] p = softmax(head, hidden(-1));
      int best = 0;
      for (int i = 1; i < p.length; i++) {
        best = p[i] > p[best] ? i : best;
      }
      Place evidence = null;
      double least = Double.MAX_VALUE;
      for (int w = 0; w < features.words().size() && best > 0; w++) {
        double without = softmax(head, hidden(w))[best];
        if (without < least) {
          least = without;
          evidence = features.words().get(w);
        }
      }
      String label = weights.heads().get(head).labels().get(best);
      return new Answer(label, p[best], Optional.ofNullable(evidence));
    }

    /** The dense layer's values when a word is left out; with all words for -1. */
    float[] hidden(int without) {
      int entry = without < 0 ? hidden.length - 1 : without;
      if (hidden[entry] == null) {
        hidden[entry] = dense(without);
      }
      return hidden[entry];
    }

    private float[] dense(int without) {
      float[] values = weights.denseBias().clone();
      for (int i = 0; i < largest.length; i++) {
        float value = where[i] == without ? second[i] : largest[i];
        float[] row = weights.dense()[i];
        for (int j = 0; value > 0 && j < values.length; j++) {
          values[j] += value * row[j];
        }
      }
      for (int j = 0; j < values.length; j++) {
        values[j] = Math.max(0, values[j]);
      }
      return values;
    }
  }
}
