package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.pack.ModelPack;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;

/** Same examples, recipe and seed: same bytes of the written model. */
class EqualTrainingsTest {
  private static final int TIME = 12;
  private static final int TOKENS = 5;
  private static final int FEATURES = 3;

  @TempDir private Path folder;

  /** Any tokens. */
  private static final class Noise implements Examples {
    @Override
    public int size() {
      return 24;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      SplittableRandom own = new SplittableRandom(example);
      for (int i = 0; i < TIME; i++) {
        int at = place * TIME + i;
        batch.floats(SequenceNetwork.FEATURES)[at * FEATURES + i % FEATURES] = 1;
        for (int look = 0; look < 3; look++) {
          batch.ints(SequenceNetwork.LOOK_BACKS)[3 * at + look] = own.nextInt(TOKENS);
        }
        batch.ints(SequenceNetwork.TOKENS)[at] = own.nextInt(TOKENS);
        batch.floats(SequenceNetwork.COUNTS)[at] = 1;
      }
    }
  }

  private String train(SequenceShape.Body body, String name) throws Exception {
    SequenceShape shape = new SequenceShape("Echo", FEATURES, TOKENS, 1, TIME, 8, body);
    SequenceNetwork network = new SequenceNetwork(shape, new float[TOKENS + 2][1], 0);
    Path model = folder.resolve(name);
    Trained trained =
        new Trainer(Recipe.of(3, 8, 2e-2), 2, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new Noise(), new Noise(), folder.resolve(name + ".checkpoint"));
    SequenceExport.write(network, trained.weights(), model);
    return ModelPack.sha256(Files.readAllBytes(model.resolve("saved_model.pb")));
  }

  @ParameterizedTest
  @MethodSource("org.sply85.trainer.model.SequenceExportTest#bodies")
  void giveTheSameBytes(SequenceShape.Body body) throws Exception {
    assertThat(train(body, "first")).isEqualTo(train(body, "second"));
  }
}
