package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Network;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;

/** Critics learn what is real, and say so when written down. */
class CriticsTest {
  private static final int STEPS = 16;
  private static final int FEATURES = 3;

  @TempDir Path folder;

  private Trained train(Network network, Examples examples, Examples judged, int epochs)
      throws Exception {
    return new Trainer(Recipe.of(epochs, 16, 1e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
        .train(network, examples, judged, folder.resolve("checkpoint"));
  }

  /**
   * Real phrases have a beat every four steps; one kind of counterfeit has it late, the other, met
   * only when judged, has it as it is.
   */
  private record Beats(int kinds) implements Examples {
    @Override
    public int size() {
      return 96;
    }

    static float[] steps(int example, int kind) {
      float[] steps = new float[STEPS * FEATURES];
      int late = kind == 1 ? 1 + new SplittableRandom(example).nextInt(3) : 0;
      for (int s = late; s < STEPS; s += 4) {
        steps[s * FEATURES] = 1;
      }
      for (int s = 0; s < STEPS; s++) {
        steps[s * FEATURES + 1] = s % 4 == 0 ? 1 : 0;
      }
      return steps;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      float[] steps = steps(example, example % kinds);
      System.arraycopy(
          steps, 0, batch.floats(PhraseCriticNetwork.STEPS), place * steps.length, steps.length);
      batch.ints(PhraseCriticNetwork.KIND)[place] = example % kinds;
      batch.floats(PhraseCriticNetwork.COUNTS)[place] = 1;
    }
  }

  @Test
  void tellsApartWhatCanBeToldApart() throws Exception {
    PhraseCriticNetwork network =
        new PhraseCriticNetwork("Critic", STEPS, FEATURES, 8, List.of("late", "same"), 0);
    Trained trained = train(network, new Beats(2), new Beats(3), 20);
    assertThat(trained.figures().get("auc.late")).isGreaterThan(0.97);
    assertThat(trained.figures().get("auc.same")).as("chance").isEqualTo(0.5);
    CriticExport.write(network, trained.weights(), folder.resolve("model"));
    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      Map<String, Tensor> inputs = new HashMap<>();
      float[] two = new float[2 * STEPS * FEATURES];
      System.arraycopy(Beats.steps(0, 0), 0, two, 0, two.length / 2);
      System.arraycopy(Beats.steps(1, 1), 0, two, two.length / 2, two.length / 2);
      inputs.put("steps", SavedModels.floats(two, 2, STEPS, FEATURES));
      var outputs = SavedModels.call(model, "real", inputs);
      float[] p = (float[]) outputs.get("p");
      assertThat(p[0]).isGreaterThan(p[1] + 0.3f);
      assertThat((float[]) outputs.get("looks")).hasSize(2 * 8);
    }
  }

  /** Bar n is followed by bar n + 1, of sixteen in a ring. */
  private static final class Ring implements Examples {
    static final int BARS = 16;
    static final int OTHERS = 3;

    @Override
    public int size() {
      return 8 * BARS;
    }

    static float[] bar(int number) {
      float[] bar = new float[BARS];
      bar[number % BARS] = 1;
      return bar;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      System.arraycopy(bar(example), 0, batch.floats(TransitionNetwork.BEFORE), place * BARS, BARS);
      System.arraycopy(
          bar(example + 1), 0, batch.floats(TransitionNetwork.AFTER), place * BARS, BARS);
      for (int i = 0; i < OTHERS; i++) {
        int other = example + 2 + new SplittableRandom(example + 1000L * i).nextInt(BARS - 1);
        System.arraycopy(
            bar(other),
            0,
            batch.floats(TransitionNetwork.OTHERS),
            (place * OTHERS + i) * BARS,
            BARS);
      }
      batch.floats(TransitionNetwork.COUNTS)[place] = 1;
    }
  }

  @Test
  void findsTheBarThatFollows() throws Exception {
    TransitionNetwork network =
        new TransitionNetwork("Transition", Ring.BARS, 32, 16, Ring.OTHERS, 0);
    Trained trained = train(network, new Ring(), new Ring(), 60);
    // batches are drawn, so a bar may be there twice; judged ones hold each once
    assertThat(trained.figures().get("top1")).as("1/16 by chance").isGreaterThan(0.95);
    assertThat(trained.figures().get("top1Song")).as("1/4 by chance").isGreaterThan(0.95);
    CriticExport.write(network, trained.weights(), folder.resolve("model"));
    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      Map<String, Tensor> inputs = new HashMap<>();
      float[] bars = new float[2 * Ring.BARS];
      float[] nexts = new float[2 * Ring.BARS];
      System.arraycopy(Ring.bar(3), 0, bars, 0, Ring.BARS);
      System.arraycopy(Ring.bar(3), 0, bars, Ring.BARS, Ring.BARS);
      System.arraycopy(Ring.bar(4), 0, nexts, 0, Ring.BARS);
      System.arraycopy(Ring.bar(9), 0, nexts, Ring.BARS, Ring.BARS);
      inputs.put("before", SavedModels.floats(bars, 2, Ring.BARS));
      inputs.put("after", SavedModels.floats(nexts, 2, Ring.BARS));
      var embedded = SavedModels.call(model, "embed", inputs);
      double[] odds = new double[2];
      for (int i = 0; i < 2 * network.compared(); i++) {
        odds[i / network.compared()] +=
            ((float[]) embedded.get("tails"))[i] * ((float[]) embedded.get("heads"))[i];
      }
      assertThat(odds[0]).as("log-odds of the next bar").isGreaterThan(1.4);
      assertThat(odds[1]).as("of another").isLessThan(-1.4);
    }
  }
}
