package org.sply85.trainer.train;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.music.Seeds;
import org.sply85.trainer.net.TensorFlowRuntime;
import org.sply85.trainer.net.Variables;
import org.tensorflow.Session;

/**
 * Trains two networks against each other. Such trainings swing rather than settle; so a moving
 * average of the generator is judged again and again, and the one nearest to real examples is kept,
 * with the critic of that moment. A training that was stopped goes on from its checkpoint bit for
 * bit, as a step is a function of the state before it and its number.
 */
public final class AdversarialTrainer {
  private final AdversarialRecipe recipe;
  private final int threads;
  private final Duration between;
  private final TrainingWatcher watcher;

  /**
   * A trainer.
   *
   * @param threads within an operation
   * @param between least time between two checkpoints
   */
  public AdversarialTrainer(
      AdversarialRecipe recipe, int threads, Duration between, TrainingWatcher watcher) {
    this.recipe = recipe;
    this.threads = threads;
    this.between = between;
    this.watcher = watcher;
  }

  /**
   * Trains, or goes on from the checkpoint in the file.
   *
   * @param conditions examples under whose conditions the generator is judged
   * @throws IOException if the checkpoint can not be read or written
   * @throws IllegalArgumentException if there are fewer examples than a batch holds
   */
  public Trained train(
      AdversarialNetwork network,
      Examples training,
      Examples conditions,
      AdversarialNetwork.Judge judge,
      Path checkpoint)
      throws IOException {
    if (training.size() < recipe.batch() || conditions.size() == 0) {
      throw new IllegalArgumentException(
          "%s needs at least %d examples and 1 to judge by, got %d and %d"
              .formatted(network.name(), recipe.batch(), training.size(), conditions.size()));
    }
    TensorFlowRuntime.load();
    try (AdversarialGraph graph = new AdversarialGraph(network, recipe);
        Session session = new Session(graph.graph(), TensorFlowRuntime.threads(threads))) {
      return new Run(network, graph, session, training, conditions, judge, checkpoint).finish();
    }
  }

  /** One training. */
  private final class Run {
    private final AdversarialNetwork network;
    private final AdversarialGraph graph;
    private final Session session;
    private final Examples training;
    private final Examples conditions;
    private final AdversarialNetwork.Judge judge;
    private final Progress progress;

    Run(
        AdversarialNetwork network,
        AdversarialGraph graph,
        Session session,
        Examples training,
        Examples conditions,
        AdversarialNetwork.Judge judge,
        Path file) {
      this.network = network;
      this.graph = graph;
      this.session = session;
      this.training = training;
      this.conditions = conditions;
      this.judge = judge;
      String fingerprint =
          "%s %s %d %d %d"
              .formatted(
                  network.name(),
                  recipe,
                  training.size(),
                  conditions.size(),
                  graph.variables().count());
      this.progress =
          new Progress(network.name(), graph.variables(), session, file, fingerprint, between);
    }

    Trained finish() throws IOException {
      progress.begin();
      while (progress.step() < recipe.steps()) {
        long step = progress.step() + 1;
        SplittableRandom random = Seeds.random(recipe.seed(), network.name(), "step", "" + step);
        progress.done(graph.step(session, batch(training, random), random, step));
        long since = 1 + (step - 1) % recipe.judgeEvery();
        watcher.step(network.name(), step, recipe.steps(), progress.meanLoss(since));
        if (since == recipe.judgeEvery()) {
          judge();
        } else {
          progress.saveIfDue();
        }
      }
      return progress.trained(training.size());
    }

    private Batch batch(Examples from, SplittableRandom random) {
      Batch batch = new Batch(recipe.batch(), network.inputs());
      for (int i = 0; i < recipe.batch(); i++) {
        from.write(random.nextInt(from.size()), batch, i, random);
      }
      return batch;
    }

    private void judge() throws IOException {
      Variables variables = graph.variables();
      Map<String, float[]> learning = variables.read(session, variables.learnt());
      Map<String, float[]> averaged = averaged();
      variables.write(session, averaged);
      Curve.Epoch outcome = progress.judged(recipe.judgeEvery(), figures());
      variables.write(session, learning);
      if (progress.lastIsBest()) {
        Map<String, float[]> best = new LinkedHashMap<>(learning);
        best.putAll(averaged);
        progress.keep(best);
      }
      watcher.epoch(network.name(), progress.curve().epochs().size() - 1, outcome);
      progress.save();
    }

    /** The moving averages; they began at 0, so the early ones are made larger. */
    private Map<String, float[]> averaged() {
      double reached = 1 - Math.pow(AdversarialRecipe.AVERAGE, progress.step());
      List<String> names = graph.generated().stream().map(Variables::average).toList();
      Map<String, float[]> shadows = graph.variables().read(session, names);
      Map<String, float[]> averaged = new LinkedHashMap<>();
      for (String name : graph.generated()) {
        float[] values = shadows.get(Variables.average(name));
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) (values[i] / reached);
        }
        averaged.put(name, values);
      }
      return averaged;
    }

    // The same conditions and the same noise each time.
    private Map<String, Double> figures() {
      SplittableRandom random = Seeds.random(recipe.seed(), network.name(), "judge");
      List<float[]> rows = new ArrayList<>();
      int values = 0;
      for (int from = 0; from < recipe.judged(); from += recipe.batch()) {
        rows.add(graph.make(session, batch(conditions, random), random));
        values += rows.get(rows.size() - 1).length;
      }
      float[] made = new float[values];
      int at = 0;
      for (float[] row : rows) {
        System.arraycopy(row, 0, made, at, row.length);
        at += row.length;
      }
      return judge.judge(made, rows.size() * recipe.batch());
    }
  }
}
