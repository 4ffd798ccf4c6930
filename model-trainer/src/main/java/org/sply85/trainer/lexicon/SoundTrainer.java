package org.sply85.trainer.lexicon;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.sply85.lexicon.LexiconData;
import org.sply85.lexicon.Phone;
import org.sply85.lexicon.SpellingFeatures;
import org.sply85.lexicon.Spellings;
import org.sply85.lexicon.StressFeatures;

/** Trains the log-linear models of sounds and of stress, with AdaGrad. */
final class SoundTrainer {
  private static final int SPELLING_TABLE = 1 << 20;
  private static final int STRESS_TABLE = 1 << 17;
  private static final int NEGLIGIBLE = 2; // steps
  private static final double RATE = 0.25;

  private final int epochs;
  private final Random random = new Random(5);

  SoundTrainer(int epochs) {
    this.epochs = epochs;
  }

  /** A table of weights that learns one example's gradient at a time. */
  private static final class Table {
    private final float[] weights;
    private final float[] squares;

    Table(int size) {
      weights = new float[size];
      squares = new float[size];
    }

    double sum(int[] features, int label) {
      double sum = 0;
      for (int feature : features) {
        sum += weights[SpellingFeatures.place(feature, label, weights.length)];
      }
      return sum;
    }

    void learn(int[] features, int label, double gradient) {
      for (int feature : features) {
        int at = SpellingFeatures.place(feature, label, weights.length);
        squares[at] += (float) (gradient * gradient);
        weights[at] += (float) (RATE * gradient / (0.1 + Math.sqrt(squares[at])));
      }
    }

    byte[] bytes() {
      byte[] bytes = new byte[weights.length];
      for (int i = 0; i < bytes.length; i++) {
        long steps = Math.round(weights[i] / LexiconData.STEP);
        steps = Math.abs(steps) <= NEGLIGIBLE ? 0 : steps;
        bytes[i] = (byte) Math.max(-127, Math.min(127, steps));
      }
      return bytes;
    }
  }

  /** Weights of sounds by letter. */
  byte[] spelling(List<Entry> entries, Spellings spellings) {
    Table table = new Table(SPELLING_TABLE);
    int[][] allowed = allowed(spellings);
    List<Entry> order = new ArrayList<>(entries);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      order.forEach(entry -> learn(entry, spellings, allowed, table));
    }
    return table.bytes();
  }

  private static int[][] allowed(Spellings spellings) {
    int[][] allowed = new int[Spellings.LETTERS][];
    for (int letter = 0; letter < allowed.length; letter++) {
      List<Integer> of = new ArrayList<>();
      for (int c = 0; c < spellings.chunks().size(); c++) {
        if (spellings.costs()[letter][c] < Spellings.UNSEEN) {
          of.add(c);
        }
      }
      allowed[letter] = of.stream().mapToInt(i -> i).toArray();
    }
    return allowed;
  }

  private static void learn(Entry entry, Spellings spellings, int[][] allowed, Table table) {
    String letters = entry.letters();
    List<Phone> phones = entry.phones();
    int[] ends = spellings.align(letters, phones);
    int[] before = {-1, -1, -1};
    for (int at = 0; at < ends.length; at++) {
      int truth = spellings.chunk(phones, at == 0 ? 0 : ends[at - 1], ends[at]);
      int[] labels = allowed[Spellings.letter(letters.charAt(at))];
      int[] features = SpellingFeatures.of(letters, at, before);
      if (truth >= 0) {
        learn(table, labels, truth, features);
      }
      before = new int[] {truth, before[0], before[1]};
    }
  }

  private static void learn(Table table, int[] labels, int truth, int[] features) {
    double[] odds = new double[labels.length];
    double total = 0;
    for (int k = 0; k < labels.length; k++) {
      odds[k] = Math.exp(table.sum(features, labels[k]));
      total += odds[k];
    }
    for (int k = 0; k < labels.length; k++) {
      double gradient = (labels[k] == truth ? 1 : 0) - odds[k] / total;
      if (Math.abs(gradient) > 1e-3) {
        table.learn(features, labels[k], gradient);
      }
    }
  }

  /** Weights of patterns of stress. */
  byte[] stress(List<Entry> entries, List<String> patterns) {
    Table table = new Table(STRESS_TABLE);
    List<Entry> order = new ArrayList<>(entries);
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(order, random);
      for (Entry entry : order) {
        String truth = entry.stress();
        List<String> fitting = patterns.stream().filter(p -> p.length() == truth.length()).toList();
        if (fitting.size() > 1) {
          learnStress(entry, truth, fitting, table);
        }
      }
    }
    return table.bytes();
  }

  private static void learnStress(Entry entry, String truth, List<String> fitting, Table table) {
    List<int[]> features = new ArrayList<>();
    double[] odds = new double[fitting.size()];
    double total = 0;
    for (int k = 0; k < odds.length; k++) {
      features.add(StressFeatures.of(entry.letters(), entry.phones(), fitting.get(k)));
      odds[k] = Math.exp(table.sum(features.get(k), 0));
      total += odds[k];
    }
    for (int k = 0; k < odds.length; k++) {
      table.learn(features.get(k), 0, (fitting.get(k).equals(truth) ? 1 : 0) - odds[k] / total);
    }
  }
}
