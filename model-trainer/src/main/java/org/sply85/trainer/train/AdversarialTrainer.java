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
      Run run = new Run(network, graph, session, training, conditions, judge, checkpoint);
      run.begin();
      return run.finish();
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
    private final Path file;
    private final String fingerprint;
    private final List<Curve.Epoch> epochs = new ArrayList<>();
    private Map<String, float[]> best = Map.of();
    private long step;
    private double lossSum;
    private double secondsBefore;
    private final long began = System.nanoTime();
    private long saved = began;

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
      this.file = file;
      this.fingerprint =
          "%s %s %d %d %d"
              .formatted(
                  network.name(),
                  recipe,
                  training.size(),
                  conditions.size(),
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
      while (step < recipe.steps()) {
        step++;
        SplittableRandom random = Seeds.random(recipe.seed(), network.name(), "step", "" + step);
        lossSum += graph.step(session, batch(training, random), random, step);
        watcher.step(
            network.name(), step, recipe.steps(), lossSum / (1 + (step - 1) % recipe.judgeEvery()));
        if (step % recipe.judgeEvery() == 0) {
          judge();
        } else if (System.nanoTime() - saved > between.toNanos()) {
          save();
        }
      }
      Map<String, long[]> shapes = new LinkedHashMap<>();
      best.keySet().forEach(n -> shapes.put(n, graph.variables().shape(n)));
      return new Trained(network.name(), best, shapes, new Curve(epochs), training.size());
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
      var outcome = new Curve.Epoch(lossSum / recipe.judgeEvery(), figures(), seconds());
      variables.write(session, learning);
      epochs.add(outcome);
      lossSum = 0;
      if (new Curve(epochs).best() == epochs.size() - 1) {
        best = new LinkedHashMap<>(learning);
        best.putAll(averaged);
      }
      watcher.epoch(network.name(), epochs.size() - 1, outcome);
      save();
    }

    /** The moving averages; they began at 0, so the early ones are made larger. */
    private Map<String, float[]> averaged() {
      double reached = 1 - Math.pow(AdversarialRecipe.AVERAGE, step);
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

    private double seconds() {
      return secondsBefore + (System.nanoTime() - began) / 1e9;
    }

    private void save() throws IOException {
      var all = graph.variables().read(session, graph.variables().names());
      new Checkpoint(fingerprint, step, lossSum, seconds(), new Curve(epochs), all, best)
          .write(file);
      saved = System.nanoTime();
    }
  }
}
