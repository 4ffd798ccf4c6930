package org.sply85.trainer.pack;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.trainer.data.TextureExamples;
import org.sply85.trainer.model.BandGanNetwork;
import org.sply85.trainer.train.Batch;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;

/**
 * What the critic of a written model says of real bars it did not learn from, and of bars that the
 * model makes for the same wishes.
 */
final class BandGanMeasure {
  private static final int[] SHARES = {5, 25, 50, 75, 95};
  private static final int BATCH = 64;
  private static final int BATCHES = 10;

  private BandGanMeasure() {}

  /**
   * Quantiles of the scores of real bars, {@code score.p50}, and the share of made bars above the
   * lowest of them, {@code made.real}.
   */
  static Map<String, Double> of(Path folder, BandGanNetwork network, TextureExamples held) {
    List<Float> real = new ArrayList<>();
    List<Float> made = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(1);
    try (SavedModelBundle model = SavedModelBundle.load(folder.toString(), "serve")) {
      for (int i = 0; i < BATCHES; i++) {
        Batch batch = new Batch(BATCH, network.inputs());
        for (int place = 0; place < BATCH; place++) {
          held.write(random.nextInt(held.size()), batch, place, random);
        }
        float[] wish = batch.floats(BandGanNetwork.WISH);
        float[] noise = new float[BATCH * network.noise().size()];
        for (int n = 0; n < noise.length; n++) {
          noise[n] = (float) random.nextGaussian();
        }
        float[] rolls = call(model, "generate", "roll", Map.of("z", noise, "wish", wish));
        add(real, score(model, batch.floats(BandGanNetwork.ROLL), wish));
        add(made, score(model, rolls, wish));
      }
    }
    List<Float> sorted = real.stream().sorted().toList();
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int share : SHARES) {
      int at = (int) Math.round(share / 100.0 * (sorted.size() - 1));
      figures.put("score.p%02d".formatted(share), (double) sorted.get(at));
    }
    double least = figures.get("score.p05");
    figures.put("made.real", made.stream().filter(s -> s >= least).count() / (double) made.size());
    return figures;
  }

  private static void add(List<Float> to, float[] values) {
    for (float value : values) {
      to.add(value);
    }
  }

  private static float[] score(SavedModelBundle model, float[] rolls, float[] wish) {
    return call(model, "real", "score", Map.of("roll", rolls, "wish", wish));
  }

  private static float[] call(
      SavedModelBundle model, String signature, String output, Map<String, float[]> inputs) {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    inputs.forEach(
        (name, values) -> {
          long each = values.length / BATCH;
          Shape shape = name.equals("roll") ? Shape.of(BATCH, 16, 35, 2) : Shape.of(BATCH, each);
          tensors.put(name, TFloat32.tensorOf(shape, DataBuffers.of(values)));
        });
    try (Result result = model.function(signature).call(tensors)) {
      TFloat32 tensor = (TFloat32) result.get(output).orElseThrow();
      float[] values = new float[(int) tensor.size()];
      tensor.asRawTensor().data().asFloats().read(values);
      return values;
    } finally {
      tensors.values().forEach(Tensor::close);
    }
  }
}
