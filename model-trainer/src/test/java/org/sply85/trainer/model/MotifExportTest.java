package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;
import org.tensorflow.SavedModelBundle;

/** A written autoencoder restores motifs from their codes, and neighbouring codes are alike. */
class MotifExportTest {
  private static final int STEPS = 8;
  private static final int PITCHES = 5;
  private static final int CODE = 4;
  private static final int CHORD = 12;

  @TempDir Path folder;

  /** Two notes each: when the second begins, and both pitches, are free. */
  private static final class TwoNotes implements Examples {
    @Override
    public int size() {
      return 64;
    }

    static int[] tokens(int example) {
      SplittableRandom random = new SplittableRandom(example);
      int[] tokens = new int[STEPS];
      int second = 2 + random.nextInt(4);
      for (int s = 0; s < STEPS; s++) {
        tokens[s] = s == STEPS - 1 ? PITCHES + 1 : PITCHES;
      }
      tokens[0] = random.nextInt(PITCHES);
      tokens[second] = random.nextInt(PITCHES);
      return tokens;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      System.arraycopy(tokens(example), 0, batch.ints(MotifNetwork.TOKENS), place * STEPS, STEPS);
      batch.floats(MotifNetwork.COUNTS)[place] = 1;
    }
  }

  @Test
  void restoresMotifsFromTheirCodes() throws Exception {
    MotifNetwork network = new MotifNetwork("Motif", STEPS, PITCHES, CODE, 32, 100);
    Trained trained =
        new Trainer(Recipe.of(60, 16, 1e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new TwoNotes(), new TwoNotes(), folder.resolve("checkpoint"));
    assertThat(trained.figures().get("onsets")).isGreaterThanOrEqualTo(0.95);
    MotifExport.write(network, trained.weights(), folder.resolve("model"));

    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      int onsets = 0;
      int restored = 0;
      int near = 0;
      int far = 0;
      for (int example = 0; example < 32; example++) {
        int[] tokens = TwoNotes.tokens(example);
        float[] z = encoded(model, tokens);
        int[] back = decoded(model, z);
        for (int s = 0; s < STEPS; s++) {
          onsets += tokens[s] < PITCHES ? 1 : 0;
          restored += tokens[s] < PITCHES && back[s] == tokens[s] ? 1 : 0;
        }
        near += differences(back, decoded(model, moved(z, example, 0.05)));
        far += differences(back, decoded(model, moved(z, example, 3)));
      }
      assertThat(restored).isGreaterThanOrEqualTo(onsets * 95 / 100);
      assertThat(near).isLessThan(32 * STEPS / 50);
      assertThat(far).as("the code matters").isGreaterThan(10 * near + 32);
    }
  }

  private static float[] moved(float[] z, int seed, double by) {
    java.util.Random random = new java.util.Random(seed);
    float[] moved = z.clone();
    for (int i = 0; i < moved.length; i++) {
      moved[i] += (float) (by * random.nextGaussian());
    }
    return moved;
  }

  private static int differences(int[] a, int[] b) {
    int many = 0;
    for (int i = 0; i < a.length; i++) {
      many += a[i] == b[i] ? 0 : 1;
    }
    return many;
  }

  private static float[] encoded(SavedModelBundle model, int[] tokens) {
    Map<String, org.tensorflow.Tensor> inputs = new HashMap<>();
    inputs.put("tokens", SavedModels.ints(tokens, 1, STEPS));
    inputs.put("chords", SavedModels.floats(new float[STEPS * CHORD], 1, STEPS, CHORD));
    return (float[]) SavedModels.call(model, "encode", inputs).get("z");
  }

  /** The likeliest token of each step; its probabilities add up to 1. */
  private static int[] decoded(SavedModelBundle model, float[] z) {
    Map<String, org.tensorflow.Tensor> inputs = new HashMap<>();
    inputs.put("z", SavedModels.floats(z, 1, 2 * CODE));
    inputs.put("chords", SavedModels.floats(new float[STEPS * CHORD], 1, STEPS, CHORD));
    float[] p = (float[]) SavedModels.call(model, "decode", inputs).get("p");
    int[] tokens = new int[STEPS];
    int kinds = PITCHES + 2;
    for (int s = 0; s < STEPS; s++) {
      double sum = 0;
      for (int k = 0; k < kinds; k++) {
        sum += p[s * kinds + k];
        tokens[s] = p[s * kinds + k] > p[s * kinds + tokens[s]] ? k : tokens[s];
      }
      assertThat(sum).isCloseTo(1, org.assertj.core.api.Assertions.offset(1e-4));
    }
    return tokens;
  }
}
