package org.sply85.trainer.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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

  /** Trains as below, what is copied being no matter. */
  public Trained train(Network network, Examples training, Examples validation, Path checkpoint)
      throws IOException {
    return train(network, training, validation, Optional.empty(), checkpoint);
  }

  /**
   * Trains, or goes on from the checkpoint in the file.
   *
   * @param copies says after each pass how much the network copies; of passes that copy more than
   *     people do none is kept if there is another
   * @throws IOException if the checkpoint can not be read or written
   * @throws TooFewExamplesException if there are fewer examples than a batch holds, or none to
   *     judge by
   */
  public Trained train(
      Network network,
      Examples training,
      Examples validation,
      Optional<CopyMeter> copies,
      Path checkpoint)
      throws IOException {
    if (training.size() < recipe.batch() || validation.size() == 0) {
      throw new TooFewExamplesException(
          "%s needs at least %d examples and 1 to judge by, got %d and %d"
              .formatted(network.name(), recipe.batch(), training.size(), validation.size()));
    }
    TensorFlowRuntime.load();
    try (TrainingGraph graph = new TrainingGraph(network, recipe);
        Session session = new Session(graph.graph(), TensorFlowRuntime.threads(threads))) {
      return new Run(network, graph, session, training, validation, copies, checkpoint).finish();
    }
  }

  /** One training. */
  private final class Run {
    private final Network network;
    private final TrainingGraph graph;
    private final Session session;
    private final Examples training;
    private final Examples validation;
    private final Optional<CopyMeter> copies;
    private final int batches;
    private final Progress progress;

    Run(
        Network network,
        TrainingGraph graph,
        Session session,
        Examples training,
        Examples validation,
        Optional<CopyMeter> copies,
        Path file) {
      this.network = network;
      this.graph = graph;
      this.session = session;
      this.training = training;
      this.validation = validation;
      this.copies = copies;
      this.batches = training.size() / recipe.batch();
      String fingerprint =
          "%s %s %d %d %d %s"
              .formatted(
                  network.name(),
                  recipe,
                  training.size(),
                  validation.size(),
                  graph.variables().count(),
                  copies.map(CopyMeter::people));
      this.progress =
          new Progress(network.name(), graph.variables(), session, file, fingerprint, between);
    }

    Trained finish() throws IOException {
      progress.begin();
      while (passes() < recipe.epochs() && !stale()) {
        pass();
      }
      return progress.trained(training.size());
    }

    private int passes() {
      return progress.curve().epochs().size();
    }

    private boolean stale() {
      return passes() - 1 - progress.curve().best() >= PATIENCE;
    }

    private void pass() throws IOException {
      int epoch = passes();
      int[] order = order(epoch);
      for (int b = Math.toIntExact(progress.step() - (long) epoch * batches); b < batches; b++) {
        long step = progress.step() + 1;
        progress.done(graph.step(session, batch(order, b, step), step, rate(step)));
        watcher.step(network.name(), step, steps(), progress.meanLoss(b + 1));
        progress.saveIfDue();
      }
      Map<String, float[]> learnt = graph.variables().read(session, graph.variables().learnt());
      Curve.Epoch outcome = progress.judged(batches, figures(learnt));
      if (progress.lastIsBest()) {
        progress.keep(learnt);
      }
      watcher.epoch(network.name(), epoch, outcome);
      progress.save();
    }

    private Map<String, Double> figures(Map<String, float[]> learnt) throws IOException {
      Map<String, Double> figures = graph.judge(session, validation);
      if (copies.isPresent()) {
        figures.put(Curve.COPIED, copies.get().copied(learnt));
        figures.put(Curve.PEOPLE, copies.get().people());
      }
      return figures;
    }

    private double rate(long step) {
      return recipe.rate(step, steps());
    }

    private long steps() {
      return (long) recipe.epochs() * batches;
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

    private Batch batch(int[] order, int number, long step) {
      SplittableRandom random = Seeds.random(recipe.seed(), network.name(), "step", "" + step);
      Batch batch = new Batch(recipe.batch(), network.inputs());
      for (int i = 0; i < recipe.batch(); i++) {
        training.write(order[number * recipe.batch() + i], batch, i, random);
      }
      return batch;
    }
  }
}
