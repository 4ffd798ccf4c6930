package org.sply85.trainer.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.Places;
import org.sply85.trainer.data.Sequence;
import org.sply85.trainer.train.TooFewExamplesException;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.types.TFloat32;

/**
 * How well a written sequence model foresees stretches of real songs as long as an idea, each as if
 * nothing had gone before: what is composed is measured against these figures.
 */
final class SequenceMeasure {
  private static final int STRETCH = 48; // places
  private static final int[] SHARES = {5, 25, 50, 75, 95};

  private SequenceMeasure() {}

  /**
   * Quantiles of the negative log-likelihood per place, over stretches: {@code stretch.p50}.
   *
   * @throws TooFewExamplesException if no sequence is as long as a stretch
   */
  static Map<String, Double> of(Path folder, List<Sequence> sequences) {
    List<Double> means = new ArrayList<>();
    try (SavedModelBundle model = SavedModelBundle.load(folder.toString(), "serve")) {
      for (Sequence sequence : sequences) {
        for (int from = 0; from + STRETCH <= sequence.size(); from += STRETCH) {
          means.add(mean(model, sequence, from));
        }
      }
    }
    if (means.isEmpty()) {
      throw new TooFewExamplesException(
          "needs a song of at least %d places to judge by, got none".formatted(STRETCH));
    }
    double[] sorted = means.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    Map<String, Double> quantiles = new LinkedHashMap<>();
    for (int share : SHARES) {
      int at = (int) Math.round(share / 100.0 * (sorted.length - 1));
      quantiles.put("stretch.p%02d".formatted(share), sorted[at]);
    }
    return quantiles;
  }

  private static double mean(SavedModelBundle model, Sequence sequence, int from) {
    Places places = sequence.places().slice(from, STRETCH);
    int[] tokens =
        sequence.tokens().subList(from, from + STRETCH).stream()
            .mapToInt(Integer::intValue)
            .toArray();
    Map<String, Tensor> inputs = SequenceInputs.known(List.of(places), STRETCH);
    inputs.put("tokens", SequenceInputs.ints(tokens, 1, STRETCH));
    try (Result result = model.function("score").call(inputs)) {
      float[] logP = new float[STRETCH];
      ((TFloat32) result.get("logP").orElseThrow()).asRawTensor().data().asFloats().read(logP);
      double sum = 0;
      for (float p : logP) {
        sum -= p;
      }
      return sum / STRETCH;
    } finally {
      inputs.values().forEach(Tensor::close);
    }
  }
}
