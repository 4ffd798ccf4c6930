package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
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
import org.tensorflow.Tensor;

/** A band that has learnt to play together plays together when written down. */
class BandExportTest {
  private static final int TIME = 8;
  private static final BandNetwork.Classes CLASSES = new BandNetwork.Classes(4, 3, 2);
  private static final int BEFORE = 1; // a known feature, what was played, and two flags more
  private static final int FEATURES = BEFORE + 4 + 3 + 2 + 1 + 2;
  private static final int HEADS = 5;

  @TempDir Path folder;

  /** The kick is at random places; the bass strikes class 2 or 3 exactly there, else is silent. */
  private static final class Together implements Examples {
    @Override
    public int size() {
      return 256;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom unused) {
      SplittableRandom random = new SplittableRandom(example);
      int before = 0;
      for (int step = 0; step < TIME; step++) {
        int at = place * TIME + step;
        boolean kick = random.nextInt(3) == 0;
        int bass = kick ? 2 + random.nextInt(2) : 0;
        int from = at * FEATURES + BEFORE;
        batch.floats(BandNetwork.FEATURES)[from + (before & 3)] = 1;
        batch.floats(BandNetwork.FEATURES)[from + 4] = 1;
        batch.floats(BandNetwork.FEATURES)[from + 7] = before >= 2 ? 1 : 0;
        batch.ints(BandNetwork.BASS)[at] = bass;
        batch.floats(BandNetwork.DRUMS)[2 * at] = kick ? 1 : 0;
        before = bass;
      }
      Arrays.fill(batch.floats(BandNetwork.COUNTS), 3 * place, 3 * place + 3, 1);
    }
  }

  private record Played(float[] all, int rows) {
    int bass(int row, int step) {
      for (int c = 0; c < 4; c++) {
        if (all[at(row, step) + c] > 0.5f) {
          return c;
        }
      }
      return -1;
    }

    boolean kick(int row, int step) {
      return all[at(row, step) + 7] > 0.5f;
    }

    private int at(int row, int step) {
      return (row * TIME + step) * CLASSES.played();
    }
  }

  private static Played play(SavedModelBundle model, int rows, float[] forced, float[] bias) {
    SplittableRandom random = new SplittableRandom(4);
    float[] noise = new float[rows * TIME * HEADS];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextDouble();
    }
    float[] ones = new float[rows];
    Arrays.fill(ones, 1);
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put(
        "features", SavedModels.floats(new float[rows * TIME * FEATURES], rows, TIME, FEATURES));
    inputs.put("forced", SavedModels.floats(forced, rows, TIME, 2));
    inputs.put("bias", SavedModels.floats(bias, rows, TIME, 4));
    inputs.put("noise", SavedModels.floats(noise, rows, TIME, HEADS));
    inputs.put("temperature", SavedModels.floats(ones, rows, 1));
    inputs.put("nucleus", SavedModels.floats(ones.clone(), rows, 1));
    return new Played((float[]) SavedModels.call(model, "play", inputs).get("played"), rows);
  }

  private static float[] free(int rows) {
    float[] free = new float[rows * TIME * 2];
    Arrays.fill(free, -1);
    return free;
  }

  @Test
  void theBassMeetsTheKickWhoeverPlaysIt() throws Exception {
    BandNetwork network = new BandNetwork("Band", TIME, FEATURES, CLASSES, 16, 16, 0);
    Trained trained =
        new Trainer(Recipe.of(30, 32, 2e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new Together(), new Together(), folder.resolve("checkpoint"));
    BandExport.write(network, BEFORE, trained.weights(), folder.resolve("model"));
    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      Played own = play(model, 20, free(20), new float[20 * TIME * 4]);
      assertThat(own.all()).isEqualTo(play(model, 20, free(20), new float[20 * TIME * 4]).all());
      assertThat(met(own)).isGreaterThan(0.97);
      assertThat(play(model, 1, free(1), new float[TIME * 4]).all())
          .as("a row does not depend on its neighbours")
          .isEqualTo(Arrays.copyOf(own.all(), TIME * CLASSES.played()));

      float[] forced = new float[20 * TIME * 2];
      float[] bias = new float[20 * TIME * 4];
      for (int i = 0; i < 20 * TIME; i++) {
        forced[2 * i] = i % 4 == 0 ? 1 : 0;
        bias[4 * i + 3] = -1e9f;
      }
      Played bound = play(model, 20, forced, bias);
      assertThat(met(bound)).isGreaterThan(0.97);
      for (int row = 0; row < 20; row++) {
        for (int step = 0; step < TIME; step++) {
          assertThat(bound.kick(row, step)).isEqualTo(step % 4 == 0);
          assertThat(bound.bass(row, step)).isNotEqualTo(3).isNotNegative();
        }
      }
    }
  }

  /** Share of the steps at which kick and bass agree. */
  private static double met(Played played) {
    int agree = 0;
    for (int row = 0; row < played.rows(); row++) {
      for (int step = 0; step < TIME; step++) {
        agree += played.kick(row, step) == played.bass(row, step) >= 2 ? 1 : 0;
      }
    }
    return agree / (double) (played.rows() * TIME);
  }
}
