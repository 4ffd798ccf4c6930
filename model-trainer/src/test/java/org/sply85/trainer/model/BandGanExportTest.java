package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.encoding.band.TextureWish;
import org.sply85.pack.Operations;
import org.sply85.trainer.train.AdversarialRecipe;
import org.sply85.trainer.train.AdversarialTrainer;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.TrainingWatcher;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;

/** A small training of the network that makes bars, and what is written down. */
class BandGanExportTest {
  private static final int VALUES = 16 * TextureRoll.SLOTS * 2;

  @TempDir Path folder;

  /** Roots and fifths on the beats. */
  private static final class OnTheBeat implements Examples {
    @Override
    public int size() {
      return 32;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      int at = batch.offset(BandGanNetwork.ROLL, place);
      for (int step = 0; step < 16; step += 4) {
        for (int slot : new int[] {7, 11}) {
          for (int held = 0; held < 4; held++) {
            int cell = at + ((step + held) * TextureRoll.SLOTS + slot) * 2;
            batch.floats(BandGanNetwork.ROLL)[cell] = held == 0 ? 1 : 0;
            batch.floats(BandGanNetwork.ROLL)[cell + 1] = 1;
          }
        }
      }
      batch
              .floats(BandGanNetwork.WISH)[
              batch.offset(BandGanNetwork.WISH, place) + TextureWish.DENSITY] =
          8 / 32f;
    }
  }

  private static double onsets(float[] rolls) {
    double sum = 0;
    for (int i = 0; i < rolls.length; i += 2) {
      sum += rolls[i];
    }
    return sum;
  }

  private static float[] noise(int rows) {
    SplittableRandom random = new SplittableRandom(2);
    float[] noise = new float[rows * TextureWish.NOISE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }

  private static float[] wishes(int rows) {
    float[] wishes = new float[rows * TextureWish.SIZE];
    for (int row = 0; row < rows; row++) {
      wishes[row * TextureWish.SIZE + TextureWish.DENSITY] = 8 / 32f;
    }
    return wishes;
  }

  private static float[] generate(SavedModelBundle model, int rows) {
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put("z", SavedModels.floats(noise(rows), rows, TextureWish.NOISE));
    inputs.put("wish", SavedModels.floats(wishes(rows), rows, TextureWish.SIZE));
    return (float[]) SavedModels.call(model, "generate", inputs).get("roll");
  }

  private static float[] real(SavedModelBundle model, float[] rolls) {
    int rows = rolls.length / VALUES;
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put("roll", SavedModels.floats(rolls, rows, 16, TextureRoll.SLOTS, 2));
    inputs.put("wish", SavedModels.floats(wishes(rows), rows, TextureWish.SIZE));
    return (float[]) SavedModels.call(model, "real", inputs).get("score");
  }

  @Test
  void makesBarsOfTheWishedDensityAndTellsRealOnesFromNoise() throws Exception {
    BandGanNetwork network = new BandGanNetwork("Gan", 8);
    AdversarialRecipe recipe = new AdversarialRecipe(60, 8, 2e-3, 2e-3, 50, 20, 8, 1);
    Trained trained =
        new AdversarialTrainer(recipe, 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(
                network,
                new OnTheBeat(),
                new OnTheBeat(),
                (made, count) -> {
                  Map<String, Double> figures = new LinkedHashMap<>();
                  figures.put("distance", Math.abs(onsets(made) / count - 8));
                  return figures;
                },
                folder.resolve("checkpoint"));
    BandGanExport.write(network, trained.weights(), folder.resolve("model"));
    byte[] bytes = Files.readAllBytes(folder.resolve("model/saved_model.pb"));
    assertThat(Operations.forbidden(Operations.in("Gan", bytes))).isEmpty();
    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      float[] made = generate(model, 20);
      for (int i = 0; i < made.length; i += 2) {
        assertThat(made[i]).isIn(0f, 1f);
        assertThat(made[i + 1]).as("onsets hold").isIn(made[i], 1f);
      }
      assertThat(onsets(made) / 20).isBetween(2.0, 20.0);
      assertThat(generate(model, 1))
          .as("a row does not depend on its neighbours")
          .isEqualTo(Arrays.copyOf(made, VALUES));

      float[] bars = new float[2 * VALUES];
      Batch batch = new Batch(1, network.inputs());
      new OnTheBeat().write(0, batch, 0, new SplittableRandom(0));
      System.arraycopy(batch.floats(BandGanNetwork.ROLL), 0, bars, 0, VALUES);
      SplittableRandom random = new SplittableRandom(7);
      for (int i = VALUES; i < 2 * VALUES; i++) {
        bars[i] = random.nextInt(4) == 0 ? 1 : 0;
      }
      float[] scores = real(model, bars);
      assertThat(scores[0]).isGreaterThan(scores[1]);
    }
  }
}
