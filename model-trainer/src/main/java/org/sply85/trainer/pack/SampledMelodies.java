package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.sply85.encoding.Places;
import org.sply85.music.Note;
import org.sply85.music.Seeds;
import org.sply85.originality.Moves;
import org.sply85.originality.OriginalityIndex;
import org.sply85.trainer.data.Tune;
import org.sply85.trainer.model.SequenceExport;
import org.sply85.trainer.model.SequenceNetwork;
import org.sply85.trainer.model.SequenceShape;
import org.sply85.trainer.originality.LearntIndex;
import org.sply85.trainer.originality.Quantiles;
import org.sply85.trainer.train.CopyMeter;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.types.TInt32;

/**
 * How much a melody network copies: it fills the rhythms of held-out songs, over their chords and
 * with their repeats, and the mean share of moves in runs of six that training songs have too is
 * measured (Yin et al., 2022: networks copy more the longer they are trained). The same stretches
 * as people filled them have the share that is allowed, their median.
 */
final class SampledMelodies implements CopyMeter {
  private static final int SONGS = 96;
  private static final int FEWEST_NOTES = 48;
  private static final float NUCLEUS = 0.95f; // as songs are composed

  private final SequenceNetwork network;
  private final OriginalityIndex index;
  private final List<Tune> held;
  private final int seed;
  private final Path work;

  /**
   * A meter.
   *
   * @param learnt melodies that the network learns from
   * @param heldOut melodies that it does not
   * @param seed of what is drawn
   * @param work folder for the model while it is measured
   */
  SampledMelodies(
      SequenceNetwork network, List<Tune> learnt, List<Tune> heldOut, int seed, Path work) {
    this.network = network;
    this.seed = seed;
    this.work = work;
    this.index = LearntIndex.of(learnt.stream().map(t -> t.notes(t.sequence().tokens())).toList());
    List<Tune> mixed =
        new ArrayList<>(heldOut.stream().filter(t -> t.steps().size() >= FEWEST_NOTES).toList());
    Collections.shuffle(mixed, new Random(seed));
    this.held = List.copyOf(mixed.subList(0, Math.min(SONGS, mixed.size())));
  }

  @Override
  public double people() {
    return new Quantiles(
            held.stream()
                .map(t -> share(t.notes(t.sequence().tokens().subList(0, many(t)))))
                .toList())
        .at(0.5);
  }

  @Override
  public double copied(Map<String, float[]> weights) throws IOException {
    SequenceExport.write(network, weights, work);
    double copied = copied(work);
    Files.delete(work.resolve("saved_model.pb"));
    Files.delete(work);
    return copied;
  }

  /** The same of a model that was written. */
  double copied(Path model) {
    if (held.isEmpty()) {
      return 0;
    }
    int[] tokens = decode(model);
    List<Double> shares = new ArrayList<>();
    for (int row = 0; row < held.size(); row++) {
      int from = row * time();
      List<Integer> own = Arrays.stream(tokens, from, from + many(held.get(row))).boxed().toList();
      shares.add(share(held.get(row).notes(own)));
    }
    return new Quantiles(shares).mean();
  }

  private double share(List<Note> melody) {
    return index.coverage(Moves.of(melody));
  }

  private int time() {
    return network.shape().time();
  }

  private int many(Tune tune) {
    return Math.min(time(), tune.steps().size());
  }

  private int[] decode(Path model) {
    SequenceShape shape = network.shape();
    int rows = held.size();
    List<Places> places = held.stream().map(t -> t.sequence().places().slice(0, many(t))).toList();
    Map<String, Tensor> inputs = SequenceInputs.known(places, time());
    int[] free = new int[rows * time()];
    Arrays.fill(free, -1);
    float[] ones = new float[rows];
    Arrays.fill(ones, 1);
    float[] nucleus = new float[rows];
    Arrays.fill(nucleus, NUCLEUS);
    int tokens = shape.tokens();
    inputs.put("forced", SequenceInputs.ints(free, rows, time()));
    inputs.put("copied", SequenceInputs.ints(new int[free.length], rows, time()));
    float[] bias = new float[free.length * tokens];
    inputs.put("bias", SequenceInputs.floats(bias, rows, time(), tokens));
    float[] moves = new float[(tokens + 2) * tokens];
    inputs.put("moves", SequenceInputs.floats(moves, tokens + 2, tokens));
    inputs.put("noise", SequenceInputs.floats(noise(), rows, time()));
    inputs.put("temperature", SequenceInputs.floats(ones, rows, 1));
    inputs.put("nucleus", SequenceInputs.floats(nucleus, rows, 1));
    try (SavedModelBundle bundle = SavedModelBundle.load(model.toString(), "serve");
        Result result = bundle.function("decode").call(inputs)) {
      int[] filled = new int[free.length];
      ((TInt32) result.get("tokens").orElseThrow()).asRawTensor().data().asInts().read(filled);
      return filled;
    } finally {
      inputs.values().forEach(Tensor::close);
    }
  }

  /** Each row has a seed of its own. */
  private float[] noise() {
    float[] noise = new float[held.size() * time()];
    for (int row = 0; row < held.size(); row++) {
      SplittableRandom random =
          Seeds.random(seed, network.name(), "copies", held.get(row).sequence().id());
      for (int i = 0; i < time(); i++) {
        noise[row * time() + i] = (float) random.nextDouble();
      }
    }
    return noise;
  }
}
