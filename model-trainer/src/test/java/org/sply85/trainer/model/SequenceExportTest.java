package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;

/** A written model says what the trained network says, all at once and place by place. */
class SequenceExportTest {
  private static final int TIME = 12;
  private static final int TOKENS = 5;
  private static final int FEATURES = 3;

  @TempDir Path folder;

  static List<SequenceShape.Body> bodies() {
    return List.of(new SequenceShape.Recurrent(8, 0), new SequenceShape.Attentive(2, 2, 0));
  }

  /** Tokens that repeat what stood four places before, but for every fifth. */
  private static final class Echoes implements Examples {
    @Override
    public int size() {
      return 24;
    }

    static int[] tokens(int example) {
      SplittableRandom random = new SplittableRandom(example);
      int[] tokens = new int[TIME];
      for (int i = 0; i < TIME; i++) {
        tokens[i] = i < 4 || i % 5 == 0 ? random.nextInt(TOKENS) : tokens[i - 4];
      }
      return tokens;
    }

    static int reference(int place) {
      return place < 4 ? 0 : 2 + place - 4;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      int[] tokens = tokens(example);
      for (int i = 0; i < TIME; i++) {
        int at = place * TIME + i;
        batch.floats(SequenceNetwork.FEATURES)[at * FEATURES + i % FEATURES] = 1;
        int[] looks = batch.ints(SequenceNetwork.LOOK_BACKS);
        looks[3 * at] = i > 0 ? tokens[i - 1] : TOKENS + 1;
        looks[3 * at + 1] = i > 1 ? tokens[i - 2] : i == 1 ? TOKENS + 1 : TOKENS;
        looks[3 * at + 2] = i < 4 ? TOKENS : tokens[i - 4];
        batch.ints(SequenceNetwork.TOKENS)[at] = tokens[i];
        batch.floats(SequenceNetwork.COUNTS)[at] = 1;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void scoresAndDecodesAsItWasTrained(SequenceShape.Body body) throws Exception {
    SequenceShape shape = new SequenceShape("Echo", FEATURES, TOKENS, 1, TIME, 8, body);
    float[][] traits = new float[TOKENS + 2][1];
    traits[0][0] = 1;
    SequenceNetwork network = new SequenceNetwork(shape, traits, 0);
    Trained trained =
        new Trainer(Recipe.of(60, 8, 2e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new Echoes(), new Echoes(), folder.resolve("checkpoint"));
    SequenceExport.write(network, trained.weights(), folder.resolve("model"));

    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      int[][] tokens = {Echoes.tokens(0), Echoes.tokens(1), Echoes.tokens(2)};
      float[] scored =
          floats(
              SavedModels.call(model, "score", inputs(3, Map.of("tokens", flat(tokens)))), "logP");
      double mean = 0;
      for (int e = 0; e < 24; e++) {
        int[][] one = {Echoes.tokens(e)};
        for (float p :
            floats(
                SavedModels.call(model, "score", inputs(1, Map.of("tokens", flat(one)))), "logP")) {
          mean -= p / (24 * TIME);
        }
      }
      // half precision is all that is lost
      assertThat(mean).isCloseTo(trained.figures().get("nll"), offset(2e-3));
      assertThat(trained.figures().get("nll")).isLessThan(0.9); // ln 5 = 1.61 knows nothing

      Map<String, Object> forced = free(3);
      forced.put("forced", flat(tokens));
      var filled = SavedModels.call(model, "decode", inputs(3, forced));
      assertThat(ints(filled, "tokens")).containsExactly(flat(tokens));
      assertThat(floats(filled, "logP")).containsExactly(scored, offset(1e-4f));

      var three = SavedModels.call(model, "decode", inputs(3, free(3)));
      int[] drawn = ints(three, "tokens");
      float[] again =
          floats(SavedModels.call(model, "score", inputs(3, Map.of("tokens", drawn))), "logP");
      assertThat(floats(three, "logP")).containsExactly(again, offset(1e-4f));
      var first = ints(SavedModels.call(model, "decode", inputs(1, free(1))), "tokens");
      assertThat(first)
          .as("a row does not depend on its neighbours")
          .containsExactly(Arrays.copyOf(drawn, TIME));

      Map<String, Object> bound = free(1);
      int[] copied = new int[TIME];
      Arrays.fill(copied, 6, TIME, 2); // the token of place 0
      bound.put("copied", copied);
      float[] bias = new float[TIME * TOKENS];
      for (int i = 0; i < TIME; i++) {
        bias[i * TOKENS + 1] = -1e9f;
      }
      bound.put("bias", bias);
      int[] held = ints(SavedModels.call(model, "decode", inputs(1, bound)), "tokens");
      assertThat(held).doesNotContain(1);
      assertThat(Arrays.copyOfRange(held, 6, TIME)).containsOnly(held[0]);
    }
  }

  private static Map<String, Object> free(int rows) {
    Map<String, Object> values = new HashMap<>();
    int[] forced = new int[rows * TIME];
    Arrays.fill(forced, -1);
    values.put("forced", forced);
    values.put("copied", new int[rows * TIME]);
    values.put("bias", new float[rows * TIME * TOKENS]);
    values.put("moves", new float[(TOKENS + 2) * TOKENS]);
    float[] noise = new float[rows * TIME];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) new SplittableRandom(i).nextDouble();
    }
    values.put("noise", noise);
    float[] ones = new float[rows];
    Arrays.fill(ones, 1);
    values.put("temperature", ones);
    values.put("nucleus", ones);
    return values;
  }

  private static Map<String, Tensor> inputs(int rows, Map<String, Object> values) {
    Map<String, Tensor> tensors = new HashMap<>();
    float[] features = new float[rows * TIME * FEATURES];
    int[] references = new int[rows * TIME];
    for (int i = 0; i < rows * TIME; i++) {
      features[i * FEATURES + i % TIME % FEATURES] = 1;
      references[i] = Echoes.reference(i % TIME);
    }
    tensors.put("features", SavedModels.floats(features, rows, TIME, FEATURES));
    tensors.put("references", SavedModels.ints(references, rows, TIME, 1));
    values.forEach(
        (name, value) ->
            tensors.put(
                name,
                switch (name) {
                  case "bias" -> SavedModels.floats((float[]) value, rows, TIME, TOKENS);
                  case "moves" -> SavedModels.floats((float[]) value, TOKENS + 2, TOKENS);
                  case "noise" -> SavedModels.floats((float[]) value, rows, TIME);
                  case "temperature", "nucleus" -> SavedModels.floats((float[]) value, rows, 1);
                  default -> SavedModels.ints((int[]) value, rows, TIME);
                }));
    return tensors;
  }

  private static float[] floats(Map<String, Object> outputs, String name) {
    return (float[]) outputs.get(name);
  }

  private static int[] ints(Map<String, Object> outputs, String name) {
    return (int[]) outputs.get(name);
  }

  private static int[] flat(int[][] rows) {
    return Arrays.stream(rows).flatMapToInt(Arrays::stream).toArray();
  }
}
