package org.sply85.trainer.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.encoding.band.TouchNote;
import org.sply85.trainer.train.Batch;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;

/** A written network of touch plays with the accents and the spread that it has learnt. */
class TouchExportTest {
  private static final int TIME = 8;
  private static final int ACCENT = 16;
  private static final int SPREAD = 4;

  @TempDir Path folder;

  /**
   * Beats that are accented by 16 and miss it by a deviation of 4; off-beats are as much softer.
   */
  private static final class Accents implements Examples {
    @Override
    public int size() {
      return 256;
    }

    static TouchNote note(int i, double velocity) {
      return new TouchNote(2 * i, TouchNote.MELODY, 1, 60, 2, velocity, 0);
    }

    @Override
    public void write(int example, Batch batch, int place, SplittableRandom unused) {
      java.util.Random random = new java.util.Random(example);
      TouchNote before = TouchNetwork.NOTHING;
      for (int i = 0; i < TIME; i++) {
        double accent = i % 2 == 0 ? ACCENT : -ACCENT;
        TouchNote note = note(i, accent + SPREAD * random.nextGaussian());
        int at = place * TIME + i;
        System.arraycopy(
            note.features(before),
            0,
            batch.floats(TouchNetwork.FEATURES),
            at * TouchNote.FEATURES,
            TouchNote.FEATURES);
        System.arraycopy(note.targets(), 0, batch.floats(TouchNetwork.TARGETS), at * 2, 2);
        batch.floats(TouchNetwork.HEARD)[at] = 1;
        before = note;
      }
    }
  }

  @Test
  void playsAccentsAndSpreadAsLearnt() throws Exception {
    TouchNetwork network = new TouchNetwork("Touch", TIME, 8);
    Trained trained =
        new Trainer(Recipe.of(20, 16, 1e-2), 1, Duration.ofHours(1), TrainingWatcher.SILENT)
            .train(network, new Accents(), new Accents(), folder.resolve("checkpoint"));
    TouchExport.write(network, trained.weights(), folder.resolve("model"));
    try (SavedModelBundle model =
        SavedModelBundle.load(folder.resolve("model").toString(), "serve")) {
      int rows = 200;
      float[] noise = new float[rows * TIME * 2];
      java.util.Random random = new java.util.Random(3);
      for (int i = 0; i < noise.length; i++) {
        noise[i] = (float) random.nextGaussian();
      }
      float[] touch = played(model, rows, noise);
      double[] beats = new double[rows];
      double[] off = new double[rows];
      for (int row = 0; row < rows; row++) {
        beats[row] = TouchNote.velocity(touch[(row * TIME + 4) * 2]);
        off[row] = TouchNote.velocity(touch[(row * TIME + 5) * 2]);
      }
      double mean = Arrays.stream(beats).average().orElseThrow();
      assertThat(mean).isCloseTo(ACCENT, within(2.0));
      assertThat(Arrays.stream(off).average().orElseThrow()).isCloseTo(-ACCENT, within(2.0));
      double deviation =
          Math.sqrt(Arrays.stream(beats).map(b -> (b - mean) * (b - mean)).average().orElseThrow());
      assertThat(deviation).isCloseTo(SPREAD, within(1.5));
      assertThat(played(model, rows, noise)).containsExactly(touch);
    }
  }

  private static float[] played(SavedModelBundle model, int rows, float[] noise) {
    float[] features = new float[rows * TIME * TouchNote.FEATURES];
    for (int at = 0; at < rows * TIME; at++) {
      float[] own = Accents.note(at % TIME, 0).features(TouchNetwork.NOTHING);
      System.arraycopy(own, 0, features, at * own.length, own.length);
    }
    Map<String, Tensor> inputs = new HashMap<>();
    inputs.put("features", SavedModels.floats(features, rows, TIME, TouchNote.FEATURES));
    inputs.put("noise", SavedModels.floats(noise, rows, TIME, 2));
    return (float[]) SavedModels.call(model, "play", inputs).get("touch");
  }
}
