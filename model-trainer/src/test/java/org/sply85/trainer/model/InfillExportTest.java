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

/** A written model judges as the trained network does, and fills what is open and nothing else. */
class InfillExportTest {
  private static final int TIME = 16;
  private static final int TOKENS = 13;
  private static final int FEATURES = 38; // a chord, its root, the next chord
  private static final int NEXT_CHORD_AT = 25;
  private static final int TURNS = 10;
  private static final int EXAMPLES = 48;

  @TempDir Path folder;

  static List<InfillShape.Body> bodies() {
    return List.of(
        new InfillShape.Pitched(8, 0, NEXT_CHORD_AT, 0), new InfillShape.Plain(16, 1, 0));
  }

  /**
   * The second half repeats the first, and each pair of neighbours is the same token; so a place is
   * known if its neighbour is.
   */
  private static final class Pairs implements Examples {
    @Override
    public int size() {
      return EXAMPLES;
    }

    static int[] tokens(int example) {
      SplittableRandom random = new SplittableRandom(example);
      int[] tokens = new int[TIME];
      for (int i = 0; i < TIME; i++) {
        tokens[i] =
            i >= TIME / 2
                ? tokens[i - TIME / 2]
                : i % 2 == 1 ? tokens[i - 1] : random.nextInt(TOKENS);
      }
      return tokens;
    }

    /** The same place of the other half. */
    static int reference(int place) {
      return (place + TIME / 2) % TIME;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      int[] tokens = tokens(example);
      for (int i = 0; i < TIME; i++) {
        int at = place * TIME + i;
        batch.floats(InfillNetwork.FEATURES)[at * FEATURES + i % 2] = 1;
        boolean open = open(example, i);
        batch.ints(InfillNetwork.TOKENS)[at] = open ? TOKENS : tokens[i];
        batch.ints(InfillNetwork.TARGETS)[at] = tokens[i];
        batch.floats(InfillNetwork.OPEN)[at] = open ? 1 : 0;
        batch.floats(InfillNetwork.ALONE)[at] = open && alone(example) ? 1 : 0;
        batch.ints(InfillNetwork.LOOKS)[at] =
            open(example, reference(i)) ? TOKENS : tokens[reference(i)];
      }
    }

    static boolean alone(int example) {
      return example % 2 == 0;
    }

    /** Every fourth place, or four neighbours. */
    static boolean open(int example, int place) {
      int which = example / 2 % InfillExport.TURNS_OF_JUDGING;
      return alone(example)
          ? place % InfillExport.TURNS_OF_JUDGING == which
          : place / InfillExport.TURNS_OF_JUDGING == which;
    }
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void judgesAndFillsAsItWasTrained(InfillShape.Body body) throws Exception {
    InfillShape shape = new InfillShape("Pairs", FEATURES, TOKENS, 1, TIME, body);
    float[][] tokenFeatures = new float[TOKENS + 2][TOKENS + 2];
    for (int i = 0; i < tokenFeatures.length; i++) {
      tokenFeatures[i][i] = 1;
    }
    InfillNetwork network = new InfillNetwork(shape, tokenFeatures);
    Trained trained =
        new Trainer(Recipe.of(40, 8, 1e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new Pairs(), new Pairs(), folder.resolve("checkpoint"));
    assertThat(trained.figures().get("nll")).isLessThan(0.7); // ln 13 = 2.56 knows nothing
    InfillExport.write(network, trained.weights(), folder.resolve("model"));

    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      judges(model, trained);
      fills(model);
    }
  }

  /** The network was judged on every fourth place of half the examples, the model judges all. */
  private static void judges(SavedModelBundle model, Trained trained) {
    double sum = 0;
    int judged = 0;
    for (int example = 0; example < EXAMPLES; example += 2) {
      int[] padded = Arrays.copyOf(Pairs.tokens(example), TIME + InfillShape.MULTIPLE);
      Arrays.fill(padded, TIME, padded.length, TOKENS);
      float[] logP = (float[]) SavedModels.call(model, "pseudo", row(1, padded)).get("logP");
      assertThat(Arrays.copyOfRange(logP, TIME, logP.length)).containsOnly(0);
      for (int i = 0; i < TIME; i++) {
        sum -= Pairs.open(example, i) ? logP[i] : 0;
        judged += Pairs.open(example, i) ? 1 : 0;
      }
    }
    // half precision, and what is padded, is all that differs
    assertThat(sum / judged).isCloseTo(trained.figures().get("nllAlone"), offset(0.05));
  }

  private static void fills(SavedModelBundle model) {
    int[] tokens = Pairs.tokens(3);
    int[] spoilt = tokens.clone();
    Arrays.fill(spoilt, 4, 8, 0);
    int[] filled = infill(model, 1, spoilt, 4, 8, -1);
    assertThat(Arrays.copyOf(filled, 4)).containsExactly(Arrays.copyOf(tokens, 4));
    assertThat(Arrays.copyOfRange(filled, 8, TIME))
        .containsExactly(Arrays.copyOfRange(tokens, 8, TIME));
    assertThat(filled).as("the other half tells what belongs there").containsExactly(tokens);

    int[] free = infill(model, 1, tokens, 0, TIME, -1);
    assertThat(Arrays.copyOf(infill(model, 3, thrice(tokens), 0, TIME, -1), TIME))
        .as("a row does not depend on its neighbours")
        .containsExactly(free);
    assertThat(infill(model, 1, tokens, 0, TIME, free[0])).doesNotContain(free[0]);
  }

  private static int[] thrice(int[] tokens) {
    int[] all = Arrays.copyOf(tokens, 3 * TIME);
    System.arraycopy(tokens, 0, all, TIME, TIME);
    System.arraycopy(tokens, 0, all, 2 * TIME, TIME);
    return all;
  }

  private static int[] infill(
      SavedModelBundle model, int rows, int[] tokens, int from, int to, int banned) {
    float[] open = new float[rows * TIME];
    float[] bias = new float[rows * TIME * TOKENS];
    for (int i = 0; i < open.length; i++) {
      open[i] = i % TIME >= from && i % TIME < to ? 1 : 0;
      if (banned >= 0) {
        bias[i * TOKENS + banned] = -1e9f;
      }
    }
    Map<String, Tensor> inputs = row(rows, tokens);
    inputs.put("open", SavedModels.floats(open, rows, TIME));
    inputs.put("bias", SavedModels.floats(bias, rows, TIME, TOKENS));
    inputs.put("choices", SavedModels.floats(noise(rows, 1), rows, TURNS, TIME));
    inputs.put("noise", SavedModels.floats(noise(rows, 2), rows, TURNS, TIME));
    inputs.put("temperature", SavedModels.floats(filled(rows, 1), rows, 1));
    inputs.put("nucleus", SavedModels.floats(filled(rows, 0.8f), rows, 1));
    return (int[]) SavedModels.call(model, "infill", inputs).get("tokens");
  }

  private static float[] filled(int many, float value) {
    float[] values = new float[many];
    Arrays.fill(values, value);
    return values;
  }

  private static float[] noise(int rows, int seed) {
    float[] noise = new float[rows * TURNS * TIME];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextDouble();
    }
    return noise;
  }

  private static Map<String, Tensor> row(int rows, int[] tokens) {
    int time = tokens.length / rows;
    float[] features = new float[tokens.length * FEATURES];
    int[] references = new int[tokens.length];
    for (int i = 0; i < tokens.length; i++) {
      if (i % time < TIME) {
        features[i * FEATURES + i % 2] = 1;
        references[i] = 2 + Pairs.reference(i % time);
      }
    }
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put("features", SavedModels.floats(features, rows, time, FEATURES));
    inputs.put("references", SavedModels.ints(references, rows, time, 1));
    inputs.put("tokens", SavedModels.ints(tokens, rows, time));
    return inputs;
  }
}
