package org.sply85.trainer.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.SpectralNorm;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

class AdversarialTrainerTest {
  private static final double MEAN = 2;
  private static final double SPREAD = 0.5;

  @TempDir Path folder;

  /** Makes numbers; real ones are normal of a mean and spread. */
  private static final class Numbers implements AdversarialNetwork {
    @Override
    public String name() {
      return "Numbers";
    }

    @Override
    public List<Input> inputs() {
      return List.of(Input.floats("x", 1));
    }

    @Override
    public Input noise() {
      return Input.floats("z", 2);
    }

    @Override
    @SuppressWarnings("unchecked")
    public Game build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
      Tensors t = net.tensors();
      Operand<TFloat32> hidden =
          t.leaky(new Dense("g.in", 2, 8).apply(net, (Operand<TFloat32>) inputs.get("z")));
      Operand<TFloat32> made = new Dense("g.out", 8, 1).apply(net, hidden);
      Map<String, Operand<TFloat32>> iterated = new LinkedHashMap<>();
      Operand<TFloat32> real = score(net, (Operand<TFloat32>) inputs.get("x"), iterated);
      Operand<TFloat32> fake = score(net, made, iterated);
      Operand<TFloat32> critic =
          t.add(
              t.mean(t.relu(t.subtract(t.scalar(1), real)), 0, 1),
              t.mean(t.relu(t.add(t.scalar(1), fake)), 0, 1));
      return new Game(t.scale(t.mean(fake, 0, 1), -1), critic, made, iterated);
    }

    private static Operand<TFloat32> score(
        Net net, Operand<TFloat32> x, Map<String, Operand<TFloat32>> iterated) {
      Tensors t = net.tensors();
      Operand<TFloat32> hidden = x;
      int size = 1;
      for (String layer : List.of("d.1", "d.2")) {
        Operand<TFloat32> w = net.weight(layer + ".w", Weights.Start.fanIn(size), size, 16);
        Operand<TFloat32> b = net.weight(layer + ".b", Weights.Start.normal(0.5), 16);
        w = new SpectralNorm(layer, 1).apply(net, w, size, iterated);
        hidden = t.leaky(t.add(t.matmul(hidden, w), b));
        size = 16;
      }
      return new Dense("d.out", size, 1).apply(net, hidden);
    }
  }

  private static final class Reals implements Examples {
    @Override
    public int size() {
      return 400;
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom random) {
      batch.floats("x")[place] =
          (float) (MEAN + SPREAD * new SplittableRandom(example).nextGaussian());
    }
  }

  private static Map<String, Double> judged(float[] made, int count) {
    double mean = 0;
    for (float value : made) {
      mean += value / count;
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("distance", Math.abs(mean - MEAN));
    figures.put("mean", mean);
    return figures;
  }

  private Trained train(int steps, Path file, TrainingWatcher watcher) throws Exception {
    AdversarialRecipe recipe =
        new AdversarialRecipe(steps, 32, 5e-3, 1e-2, steps / 2, steps / 10, 320, 1);
    return new AdversarialTrainer(recipe, 1, Duration.ZERO, watcher)
        .train(new Numbers(), new Reals(), new Reals(), AdversarialTrainerTest::judged, file);
  }

  @Test
  void theGeneratorComesToMakeWhatIsReal() throws Exception {
    Trained trained = train(600, folder.resolve("a"), TrainingWatcher.SILENT);
    assertThat(trained.figures().get("mean")).isBetween(MEAN - 0.3, MEAN + 0.3);
    assertThat(trained.curve().epochs()).hasSize(10);
    assertThat(trained.curve().epochs().get(0).validation().get("distance"))
        .as("at first it is elsewhere")
        .isGreaterThan(trained.figures().get("distance"));
    assertThat(trained.weights()).containsKeys("g.in.w", "d.1.w", "d.1.u");
  }

  /** Stops a training at a step. */
  private record Stopping(long at) implements TrainingWatcher {
    @Override
    public void step(String network, long step, long steps, double loss) {
      if (step == at) {
        throw new IllegalStateException("stopped");
      }
    }

    @Override
    public void epoch(String network, int epoch, Curve.Epoch outcome) {}
  }

  @Test
  void aTrainingThatWasStoppedGoesOnBitForBit() throws Exception {
    Trained whole = train(40, folder.resolve("whole"), TrainingWatcher.SILENT);
    Path file = folder.resolve("stopped");
    for (long at : new long[] {7, 8, 23}) {
      assertThatThrownBy(() -> train(40, file, new Stopping(at))).hasMessage("stopped");
    }
    Trained resumed = train(40, file, TrainingWatcher.SILENT);
    assertThat(resumed.weights().keySet()).isEqualTo(whole.weights().keySet());
    whole
        .weights()
        .forEach((name, values) -> assertThat(resumed.weights().get(name)).isEqualTo(values));
    Map<String, Double> figures = new HashMap<>(resumed.figures());
    assertThat(figures).isEqualTo(new HashMap<>(whole.figures()));
  }
}
