package org.sply85.trainer.lexicon;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.sply85.lexicon.Lexicon;
import org.sply85.lexicon.verse.WordVectors;

/**
 * Makes vectors of words from lines: positive pointwise mutual information of words within two
 * lines, its largest singular directions found by subspace iteration (Halko et al., 2011).
 */
final class VectorTrainer {
  private static final int DIMENSIONS = 40;
  private static final int ITERATIONS = 12;
  private static final int RARE = 6;
  private static final long SEED = 85;
  private static final double SMOOTHED = 0.75; // power of context counts

  private final Map<String, Integer> ids = new LinkedHashMap<>();
  private final List<Map<Integer, Double>> rows = new ArrayList<>();

  private VectorTrainer() {}

  static WordVectors train(List<VerseLines.Text> texts) {
    VectorTrainer trainer = new VectorTrainer();
    trainer.vocabulary(texts);
    trainer.count(texts);
    trainer.weigh();
    return trainer.vectors();
  }

  private void vocabulary(List<VerseLines.Text> texts) {
    Map<String, Integer> counts = new TreeMap<>();
    for (VerseLines.Text text : texts) {
      text.lines().forEach(l -> l.forEach(w -> counts.merge(w, 1, Integer::sum)));
    }
    counts.forEach(
        (word, count) -> {
          if (count >= RARE && word.length() > 2 && !Lexicon.isFunctionWord(word)) {
            ids.put(word, ids.size());
            rows.add(new TreeMap<>());
          }
        });
  }

  private void count(List<VerseLines.Text> texts) {
    for (VerseLines.Text text : texts) {
      List<List<String>> lines = text.lines();
      for (int i = 0; i < lines.size(); i++) {
        List<String> near = new ArrayList<>(lines.get(i));
        int own = near.size();
        if (i + 1 < lines.size()) {
          near.addAll(lines.get(i + 1));
        }
        for (int a = 0; a < own; a++) {
          for (int b = a + 1; b < near.size(); b++) {
            met(near.get(a), near.get(b));
          }
        }
      }
    }
  }

  private void met(String a, String b) {
    Integer one = ids.get(a);
    Integer other = ids.get(b);
    if (one != null && other != null && !one.equals(other)) {
      rows.get(one).merge(other, 1.0, Double::sum);
      rows.get(other).merge(one, 1.0, Double::sum);
    }
  }

  /** Counts become positive pointwise mutual information. */
  private void weigh() {
    double[] sums = new double[rows.size()];
    double all = 0;
    double smoothed = 0;
    for (int i = 0; i < sums.length; i++) {
      sums[i] = rows.get(i).values().stream().mapToDouble(v -> v).sum();
      all += sums[i];
      smoothed += Math.pow(sums[i], SMOOTHED);
    }
    for (int i = 0; i < sums.length; i++) {
      Map<Integer, Double> row = new TreeMap<>();
      for (Map.Entry<Integer, Double> cell : rows.get(i).entrySet()) {
        double context = Math.pow(sums[cell.getKey()], SMOOTHED) / smoothed;
        double information = Math.log(cell.getValue() / (sums[i] * context));
        if (information > 0) {
          row.put(cell.getKey(), information);
        }
      }
      rows.set(i, row);
    }
  }

  private WordVectors vectors() {
    double[][] basis = new double[DIMENSIONS][rows.size()];
    SplittableRandom random = new SplittableRandom(SEED);
    for (double[] direction : basis) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] = random.nextDouble() - 0.5;
      }
    }
    double[] values = new double[DIMENSIONS];
    for (int pass = 0; pass < ITERATIONS; pass++) {
      for (int d = 0; d < DIMENSIONS; d++) {
        basis[d] = multiplied(basis[d]);
      }
      values = orthonormalised(basis);
    }
    Map<String, float[]> vectors = new HashMap<>();
    for (Map.Entry<String, Integer> word : ids.entrySet()) {
      vectors.put(word.getKey(), unit(basis, values, word.getValue()));
    }
    return new WordVectors(new TreeMap<>(vectors));
  }

  private double[] multiplied(double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (Map.Entry<Integer, Double> cell : rows.get(i).entrySet()) {
        y[i] += cell.getValue() * x[cell.getKey()];
      }
    }
    return y;
  }

  /** Gram and Schmidt's way; what lengths were left are near the singular values. */
  private static double[] orthonormalised(double[][] basis) {
    double[] lengths = new double[basis.length];
    for (int d = 0; d < basis.length; d++) {
      for (int e = 0; e < d; e++) {
        double along = dot(basis[d], basis[e]);
        for (int i = 0; i < basis[d].length; i++) {
          basis[d][i] -= along * basis[e][i];
        }
      }
      lengths[d] = Math.sqrt(dot(basis[d], basis[d]));
      for (int i = 0; i < basis[d].length; i++) {
        basis[d][i] /= lengths[d];
      }
    }
    return lengths;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static float[] unit(double[][] basis, double[] values, int word) {
    float[] vector = new float[basis.length];
    double length = 0;
    for (int d = 0; d < vector.length; d++) {
      vector[d] = (float) (basis[d][word] * Math.sqrt(values[d]));
      length += vector[d] * vector[d];
    }
    for (int d = 0; d < vector.length; d++) {
      vector[d] /= (float) Math.sqrt(Math.max(length, 1e-12));
    }
    return vector;
  }
}
