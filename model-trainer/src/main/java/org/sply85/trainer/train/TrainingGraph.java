package org.sply85.trainer.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.trainer.net.Adam;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** A network twice over the same variables: as it learns, and as it is judged. */
final class TrainingGraph implements AutoCloseable {
  private final Graph graph = new Graph();
  private final Network network;
  private final Recipe recipe;
  private final Variables variables;
  private final Map<String, Placeholder<? extends TType>> inputs = new LinkedHashMap<>();
  private final Placeholder<TInt32> noise;
  private final Network.Objective learning;
  private final Network.Objective judged;
  private final Adam adam;

  TrainingGraph(Network network, Recipe recipe) {
    this.network = network;
    this.recipe = recipe;
    Tensors t = new Tensors(Ops.create(graph));
    variables = new Variables(t, recipe.seed());
    network.inputs().forEach(i -> inputs.put(i.name(), i.placeholder(t, recipe.batch())));
    noise = t.tf().placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
    Map<String, Operand<? extends TType>> fed = new LinkedHashMap<>(inputs);
    learning = network.build(Net.learning(t, variables, noise), fed, recipe.batch());
    judged = network.build(Net.used(t, variables), fed, recipe.batch());
    adam = new Adam(t, variables, variables.learnt(), learning.loss(), recipe.adam());
  }

  Graph graph() {
    return graph;
  }

  Variables variables() {
    return variables;
  }

  /** One step down; the loss before it. */
  double step(Session session, Batch batch, long step, double rate) {
    List<Tensor> feeds = new ArrayList<>();
    Session.Runner runner = session.runner().fetch(learning.loss());
    try {
      feed(runner, batch, feeds);
      TInt32 seed = TInt32.scalarOf(Math.toIntExact(step));
      feeds.add(seed);
      runner.feed(noise, seed);
      adam.descend(runner, rate, step, feeds);
      try (Result result = runner.run()) {
        double loss = ((TFloat32) result.get(0)).getFloat();
        if (!Double.isFinite(loss)) {
          throw new IllegalStateException(
              "%s diverged: loss %f at step %d".formatted(network.name(), loss, step));
        }
        return loss;
      }
    } finally {
      feeds.forEach(Tensor::close);
    }
  }

  /** The figures over all examples. The last batch is filled up with examples of no weight. */
  Map<String, Double> judge(Session session, Examples examples) {
    double[] sums = new double[judged.figures().size()];
    double[] weights = new double[sums.length];
    SplittableRandom unused = new SplittableRandom(0);
    for (int from = 0; from < examples.size(); from += recipe.batch()) {
      Batch batch = new Batch(recipe.batch(), network.inputs());
      int many = Math.min(recipe.batch(), examples.size() - from);
      for (int i = 0; i < many; i++) {
        examples.write(from + i, batch, i, unused);
      }
      add(session, batch, sums, weights);
    }
    Map<String, Double> figures = new LinkedHashMap<>();
    for (int i = 0; i < sums.length; i++) {
      figures.put(judged.figures().get(i).name(), sums[i] / Math.max(1e-9, weights[i]));
    }
    return figures;
  }

  private void add(Session session, Batch batch, double[] sums, double[] weights) {
    List<Tensor> feeds = new ArrayList<>();
    Session.Runner runner = session.runner();
    judged.figures().forEach(f -> runner.fetch(f.sum()).fetch(f.weight()));
    feed(runner, batch, feeds);
    try (Result result = runner.run()) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += ((TFloat32) result.get(2 * i)).getFloat();
        weights[i] += ((TFloat32) result.get(2 * i + 1)).getFloat();
      }
    } finally {
      feeds.forEach(Tensor::close);
    }
  }

  private void feed(Session.Runner runner, Batch batch, List<Tensor> feeds) {
    batch
        .tensors()
        .forEach(
            (name, tensor) -> {
              feeds.add(tensor);
              runner.feed(inputs.get(name), tensor);
            });
  }

  @Override
  public void close() {
    graph.close();
    Lstm.forgetGraphs();
  }
}
