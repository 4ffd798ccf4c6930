package org.sply85.trainer.pack;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.encoding.band.BandRnnInput;
import org.sply85.encoding.band.BandStepInput;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.trainer.band.BandSet;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/**
 * How a written model of a band plays together over the chords of bands it did not learn from, and
 * how they did.
 */
final class BandRnnMeasure {
  private static final int MOST = 64; // stretches
  private static final int STEPS = BandRnnInput.STEPS;
  private static final int FIRST = 2; // class of a bass that strikes
  private static final int HEADS = DrumRoll.LANES + 3;
  private static final int PLAYED =
      BandSteps.BASS_CLASSES + BandSteps.COMP_CLASSES + DrumRoll.LANES + 1;

  private BandRnnMeasure() {}

  /**
   * Shares of the kicks that the bass meets, {@code met}, bass strokes a bar, {@code bass}, kicks a
   * bar, {@code kicks}, and the same of real bands, {@code real.met} and so on.
   */
  static Map<String, Double> of(Path folder, BandSet held) {
    List<BandSet.Stretch> bands =
        held.stretches().stream()
            .filter(s -> s.hasBass() && s.hasDrums() && s.steps().steps() == STEPS)
            .limit(MOST)
            .toList();
    if (bands.isEmpty()) {
      return Map.of();
    }
    Together real = new Together();
    Together made = new Together();
    for (BandSet.Stretch band : bands) {
      for (int step = 0; step < STEPS; step++) {
        real.add((band.steps().drums()[step] & 1) == 1, band.steps().bass()[step] >= FIRST);
      }
    }
    float[] played = play(folder, bands);
    for (int step = 0; step < bands.size() * STEPS; step++) {
      int at = step * PLAYED;
      boolean kick = played[at + PLAYED - 1 - DrumRoll.LANES] > 0.5f;
      made.add(kick, played[at] + played[at + 1] < 0.5f);
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    made.tell("", bands.size(), figures);
    real.tell("real.", bands.size(), figures);
    return figures;
  }

  /** Counts of steps. */
  private static final class Together {
    private int kicks;
    private int strokes;
    private int met;

    void add(boolean kick, boolean stroke) {
      kicks += kick ? 1 : 0;
      strokes += stroke ? 1 : 0;
      met += kick && stroke ? 1 : 0;
    }

    void tell(String prefix, int stretches, Map<String, Double> figures) {
      double bars = stretches * STEPS / 16.0;
      figures.put(prefix + "met", met / (double) Math.max(1, kicks));
      figures.put(prefix + "bass", strokes / bars);
      figures.put(prefix + "kicks", kicks / bars);
    }
  }

  private static float[] play(Path folder, List<BandSet.Stretch> bands) {
    int n = bands.size();
    float[] features = new float[n * STEPS * BandRnnInput.SIZE];
    for (int row = 0; row < n; row++) {
      float[][] inputs = bands.get(row).inputs();
      for (int step = 0; step < STEPS; step++) {
        float[] told = BandRnnInput.of(inputs[step], 1, bands.get(row).hasComp() ? 1 : 0, 1);
        Arrays.fill(told, BandRnnInput.BEFORE, BandStepInput.SIZE, 0);
        System.arraycopy(told, 0, features, (row * STEPS + step) * told.length, told.length);
      }
    }
    float[] forced = new float[n * STEPS * DrumRoll.LANES];
    Arrays.fill(forced, -1);
    SplittableRandom random = new SplittableRandom(1);
    float[] noise = new float[n * STEPS * HEADS];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextDouble();
    }
    float[] ones = new float[n];
    Arrays.fill(ones, 1);
    Map<String, Tensor> inputs =
        Map.of(
            "features", tensor(features, n, STEPS, BandRnnInput.SIZE),
            "forced", tensor(forced, n, STEPS, DrumRoll.LANES),
            "bias",
                tensor(
                    new float[n * STEPS * BandSteps.BASS_CLASSES],
                    n,
                    STEPS,
                    BandSteps.BASS_CLASSES),
            "noise", tensor(noise, n, STEPS, HEADS),
            "temperature", tensor(ones, n, 1),
            "nucleus", tensor(ones.clone(), n, 1));
    try (SavedModelBundle model = SavedModelBundle.load(folder.toString(), "serve");
        Result result = model.function("play").call(inputs)) {
      TFloat32 played = (TFloat32) result.get("played").orElseThrow();
      float[] values = new float[(int) played.size()];
      played.asRawTensor().data().asFloats().read(values);
      return values;
    } finally {
      inputs.values().forEach(Tensor::close);
    }
  }

  private static TFloat32 tensor(float[] values, long... shape) {
    return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values));
  }
}
