package org.sply85.trainer.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptHead;
import org.sply85.prompt.PromptNet;
import org.sply85.prompt.PromptWeights;
import org.sply85.trainer.export.SavedModelWriter;
import org.tensorflow.Operand;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** The plain Java network and TensorFlow's graph are the same function. */
class PromptExportTest {
  private static final PromptNetwork NETWORK = new PromptNetwork(512, 16, 12, 24);

  @TempDir private static Path folder;

  private static Map<String, float[]> weights() {
    Map<String, float[]> weights = new LinkedHashMap<>();
    Random random = new Random(85);
    weights.put("table", values(random, 511 * 16));
    weights.put("dense.w", values(random, 16 * 12));
    weights.put("dense.b", values(random, 12));
    PromptHeads.all()
        .forEach(
            (head, labels) -> {
              weights.put(PromptNetwork.weight(head) + ".w", values(random, 12 * labels.size()));
              weights.put(PromptNetwork.weight(head) + ".b", values(random, labels.size()));
            });
    return weights;
  }

  private static float[] values(Random random, int many) {
    float[] values = new float[many];
    for (int i = 0; i < many; i++) {
      values[i] = (float) random.nextGaussian() / 2;
    }
    return values;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a slow song",
        "A bright, fast-paced waltz in 3/4! No drums; a violin plays the melody.",
        "x",
        "97 bpm \u0001 unknowable extraordinarily polysyllabic words"
      })
  void plainJavaEqualsTheGraph(String prompt) throws Exception {
    write();
    PromptNet plain =
        new PromptNet(
            PromptWeights.read(PromptExport.plain(NETWORK, weights(), new BitSet()).bytes()));
    PromptFeatures features = PromptFeatures.of(prompt, NETWORK.buckets());
    try (SavedModelBundle graph = SavedModelBundle.load(folder.toString(), "serve");
        TInt32 fed = tensor(features);
        var answered = graph.function("understand").call(Map.of("features", fed))) {
      for (PromptHead head : PromptHead.values()) {
        TFloat32 expected = (TFloat32) answered.get(PromptNetwork.weight(head)).orElseThrow();
        double[] p = plain.probabilities(head, features);
        for (int i = 0; i < p.length; i++) {
          assertThat(p[i]).as("%s %d", head, i).isCloseTo(expected.getFloat(0, i), within(1e-4));
        }
      }
    }
  }

  /** The graph in use, as a SavedModel. */
  private static void write() throws Exception {
    try (SavedModelWriter writer = new SavedModelWriter(weights())) {
      var features = writer.ints("understand", "features", -1, -1, PromptFeatures.SLOTS);
      Map<String, Operand<? extends TType>> outputs = new LinkedHashMap<>();
      NETWORK
          .logits(writer.net(), features)
          .forEach(
              (head, logits) ->
                  outputs.put(PromptNetwork.weight(head), writer.tensors().softmax(logits)));
      writer.signature("understand", List.of(features), outputs);
      writer.write(folder);
    }
  }

  private static TInt32 tensor(PromptFeatures features) {
    int words = features.slots().length;
    TInt32 tensor = TInt32.tensorOf(Shape.of(1, words, PromptFeatures.SLOTS));
    for (int w = 0; w < words; w++) {
      for (int s = 0; s < PromptFeatures.SLOTS; s++) {
        tensor.setInt(features.slots()[w][s], 0, w, s);
      }
    }
    return tensor;
  }

  @Test
  void allHeadsHaveTheSameOrderAsTheirQuestions() {
    assertThat(PromptHeads.all().keySet()).containsExactly(PromptHead.values());
  }
}
