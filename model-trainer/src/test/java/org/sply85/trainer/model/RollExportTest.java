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
import org.tensorflow.Tensor;

/** A written autoencoder of rolls restores them from their codes, and hears what is asked for. */
class RollExportTest {
  private static final int STEPS = 4;
  private static final int LANES = 3;
  private static final int PLANES = 2;

  @TempDir Path folder;

  /** Two strokes whose lanes are free; the last step is struck if, and only if, it is asked for. */
  private static final class Strokes implements Examples {
    @Override
    public int size() {
      return 54;
    }

    static boolean asked(int example) {
      return example % 2 == 1;
    }

    static float[] roll(int example) {
      float[] roll = new float[STEPS * LANES * PLANES];
      strike(roll, 0, example % 3);
      strike(roll, 2, example / 3 % 3);
      if (asked(example)) {
        strike(roll, 3, 1);
      }
      return roll;
    }

    private static void strike(float[] roll, int step, int lane) {
      roll[(step * LANES + lane) * PLANES] = 1;
      roll[(step * LANES + lane) * PLANES + 1] = lane == 0 ? 0.8f : 0.4f;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      float[] roll = roll(example);
      System.arraycopy(roll, 0, batch.floats(RollNetwork.ROLL), place * roll.length, roll.length);
      batch.floats(RollNetwork.CONDITION)[place] = asked(example) ? 1 : 0;
      batch.floats(RollNetwork.COUNTS)[place] = 1;
    }
  }

  @Test
  void restoresRollsAndHearsWhatIsAskedFor() throws Exception {
    RollNetwork network = new RollNetwork("Roll", STEPS, LANES, 1, 1, 3, 24, 0.2, 0, 100);
    Trained trained =
        new Trainer(Recipe.of(120, 18, 1e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new Strokes(), new Strokes(), folder.resolve("checkpoint"));
    assertThat(trained.figures().get("f1")).isGreaterThanOrEqualTo(0.95);
    assertThat(trained.figures().get("velocity")).isLessThan(12);
    RollExport.write(network, trained.weights(), folder.resolve("model"));
    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      int right = 0;
      int cells = 0;
      int heard = 0;
      for (int example = 0; example < 18; example++) {
        float[] z = encoded(model, Strokes.roll(example));
        float[] back = decoded(model, z, Strokes.asked(example) ? 1 : 0);
        for (int cell = 0; cell < STEPS * LANES; cell++) {
          boolean told = back[cell * PLANES] >= 0.5f;
          right += told == (Strokes.roll(example)[cell * PLANES] == 1) ? 1 : 0;
          cells++;
        }
        int last = (3 * LANES + 1) * PLANES;
        float with = decoded(model, z, 1)[last];
        float without = decoded(model, z, 0)[last];
        heard += with > without ? 1 : 0;
      }
      assertThat(right).isGreaterThanOrEqualTo(cells * 95 / 100);
      assertThat(heard).as("the condition is heard").isGreaterThanOrEqualTo(17);
    }
  }

  private static float[] encoded(SavedModelBundle model, float[] roll) {
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put("roll", SavedModels.floats(roll, 1, STEPS, LANES, PLANES));
    return (float[]) SavedModels.call(model, "encode", inputs).get("z");
  }

  private static float[] decoded(SavedModelBundle model, float[] z, float asked) {
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put("z", SavedModels.floats(z, 1, z.length));
    inputs.put("condition", SavedModels.floats(new float[] {asked}, 1, 1));
    return (float[]) SavedModels.call(model, "decode", inputs).get("roll");
  }
}
