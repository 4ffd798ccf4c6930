package org.sply85.trainer.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.sply85.music.Seeds;
import org.sply85.trainer.net.TensorFlowRuntime;
import org.tensorflow.Session;

/**
 * Trains a network: passes over the examples in an order of its own each, judges each pass on what
 * is held out, keeps the best, and writes checkpoints from which it goes on bit for bit. Each step
 * is a function of the state before it and its number, so it does not matter where it was stopped.
 */
public final class Trainer {
  private static final int PATIENCE = 3; // passes without a better one

  private final Recipe recipe;
  private final int threads;
  private final Duration between; // checkpoints
  private final TrainingWatcher watcher;

  /**
   * A trainer.
   *
   * @param threads within an operation
   * @param between least time between two checkpoints
   */
  public Trainer(Recipe recipe, int threads, Duration between, TrainingWatcher watcher) {
    this.recipe = recipe;
    this.threads = threads;
    this.between = between;
    this.watcher = watcher;
  }

  /**
   * Trains, or goes on from the checkpoint in the file.
   *
   * @throws IOException if the checkpoint can not be read or written
   * @throws TooFewExamplesException if there are fewer examples than a batch holds, or none to
   *     judge by
   */
  public Trained train(Network network, Examples training, Examples validation, Path checkpoint)
      throws IOException {
    if (training.size() < recipe.batch() || validation.size() == 0) {
      throw new TooFewExamplesException(
          "%s needs at least %d examples and 1 to judge by, got %d and %d"
              .formatted(network.name(), recipe.batch(), training.size(), validation.size()));
    }
    TensorFlowRuntime.load();
    try (TrainingGraph graph = new TrainingGraph(network, recipe);
        Session session = new Session(graph.graph(), TensorFlowRuntime.threads(threads))) {
      Run run = new Run(network, graph, session, training, validation, checkpoint);
      run.begin();
      return run.finish();
    }
  }

  /** One training. */
  private final class Run {
    private final Network network;
    private final TrainingGraph graph;
    private final Session session;
    private final Examples training;
    private final Examples validation;
    private final Path file;
    private final int batches;
    private final String fingerprint;
    private final List<Curve.Epoch> epochs = new ArrayList<>();
    private Map<String, float[]> best = Map.of();
    private long step;
    private double lossSum;
    private double secondsBefore;
    private final long began = System.nanoTime();
    private long saved = began;

    Run(
        Network network,
        TrainingGraph graph,
        Session session,
        Examples training,
        Examples validation,
        Path file) {
      this.network = network;
      this.graph = graph;
      this.session = session;
      this.training = training;
      this.validation = validation;
      this.file = file;
      this.batches = training.size() / recipe.batch();
      this.fingerprint =
          "%s %s %d %d %d"
              .formatted(
                  network.name(),
                  recipe,
                  training.size(),
                  validation.size(),
                  graph.variables().count());
    }

    void begin() throws IOException {
      graph.variables().initialise(session);
      Optional<Checkpoint> kept = Checkpoint.read(file, fingerprint);
      if (kept.isPresent()) {
        Checkpoint from = kept.get();
        graph.variables().write(session, from.state());
        epochs.addAll(from.curve().epochs());
        best = from.best();
        step = from.step();
        lossSum = from.lossSum();
        secondsBefore = from.seconds();
      }
    }

    Trained finish() throws IOException {
      while (epochs.size() < recipe.epochs() && !stale()) {
        pass();
      }
      Map<String, long[]> shapes = new LinkedHashMap<>();
      best.keySet().forEach(n -> shapes.put(n, graph.variables().shape(n)));
      return new Trained(network.name(), best, shapes, new Curve(epochs), training.size());
    }

    private boolean stale() {
      return epochs.size() - 1 - new Curve(epochs).best() >= PATIENCE;
    }

    private void pass() throws IOException {
      int epoch = epochs.size();
      int[] order = order(epoch);
      for (int b = Math.toIntExact(step - (long) epoch * batches); b < batches; b++) {
        step++;
        lossSum += graph.step(session, batch(order, b), step, rate());
        watcher.step(network.name(), step, steps(), lossSum / (b + 1));
        if (System.nanoTime() - saved > between.toNanos()) {
          save();
        }
      }
      var outcome = new Curve.Epoch(lossSum / batches, graph.judge(session, validation), seconds());
      epochs.add(outcome);
      lossSum = 0;
      if (new Curve(epochs).best() == epoch) {
        best = graph.variables().read(session, graph.variables().learnt());
      }
      watcher.epoch(network.name(), epoch, outcome);
      save();
    }

    private double rate() {
      return recipe.rate(step, steps());
    }

    private long steps() {
      return (long) recipe.epochs() * batches;
    }

    private double seconds() {
      return secondsBefore + (System.nanoTime() - began) / 1e9;
    }

    private int[] order(int epoch) {
      SplittableRandom random = Seeds.random(recipe.seed(), network.name(), "order", "" + epoch);
      int[] order = new int[training.size()];
      for (int i = 0; i < order.length; i++) {
        int j = random.nextInt(i + 1);
        order[i] = order[j];
        order[j] = i;
      }
      return order;
    }

    private Batch batch(int[] order, int number) {
      SplittableRandom random = Seeds.random(recipe.seed(), network.name(), "step", "" + step);
      Batch batch = new Batch(recipe.batch(), network.inputs());
      for (int i = 0; i < recipe.batch(); i++) {
        training.write(order[number * recipe.batch() + i], batch, i, random);
      }
      return batch;
    }

    private void save() throws IOException {
      var all = graph.variables().read(session, graph.variables().names());
      new Checkpoint(fingerprint, step, lossSum, seconds(), new Curve(epochs), all, best)
          .write(file);
      saved = System.nanoTime();
    }
  }
}
