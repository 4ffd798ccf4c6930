package org.sply85.trainer.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.sply85.trainer.net.Adam;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Variables;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/** Two networks over their variables, with an optimiser for each. */
final class AdversarialGraph implements AutoCloseable {
  private static final Adam.Settings SETTINGS = new Adam.Settings(0.5, 0.999, 100, 0);

  private final Graph graph = new Graph();
  private final AdversarialNetwork network;
  private final AdversarialRecipe recipe;
  private final Variables variables;
  private final Map<String, Placeholder<? extends TType>> inputs = new LinkedHashMap<>();
  private final Placeholder<TInt32> number;
  private final AdversarialNetwork.Game game;
  private final Operand<TFloat32> made;
  private final Adam generator;
  private final Adam critic;
  private final List<Op> iterating = new ArrayList<>();
  private final List<Op> averaging = new ArrayList<>();

  AdversarialGraph(AdversarialNetwork network, AdversarialRecipe recipe) {
    this.network = network;
    this.recipe = recipe;
    Tensors t = new Tensors(Ops.create(graph));
    variables = new Variables(t, recipe.seed());
    network.inputs().forEach(i -> inputs.put(i.name(), i.placeholder(t, recipe.batch())));
    inputs.put(network.noise().name(), network.noise().placeholder(t, recipe.batch()));
    number = t.tf().placeholder(TInt32.class, Placeholder.shape(Shape.scalar()));
    Map<String, Operand<? extends TType>> fed = new LinkedHashMap<>(inputs);
    game = network.build(Net.learning(t, variables, number), fed, recipe.batch());
    made = network.build(Net.used(t, variables), fed, recipe.batch()).made();
    generator = new Adam(t, variables, generated(), game.generator(), SETTINGS);
    critic = new Adam(t, variables, names("d"), game.critic(), SETTINGS);
    game.iterated().forEach((name, value) -> iterating.add(variables.assignment(name, value)));
    generated().forEach(n -> averaging.add(variables.averaging(n, AdversarialRecipe.AVERAGE)));
  }

  private List<String> names(String of) {
    return variables.learnt().stream().filter(n -> n.startsWith(of) && !n.endsWith(".u")).toList();
  }

  /** Names of the weights of the one that makes. */
  List<String> generated() {
    return names("g");
  }

  Graph graph() {
    return graph;
  }

  Variables variables() {
    return variables;
  }

  /** A step of the critic, then one of the generator; the sum of their losses before. */
  double step(Session session, Batch batch, SplittableRandom random, long step) {
    double calm = recipe.calm(step);
    double told =
        descend(session, critic, game.critic(), batch, random, step, calm * recipe.criticRate());
    run(session, iterating);
    double made =
        descend(
            session,
            generator,
            game.generator(),
            batch,
            random,
            step,
            calm * recipe.generatorRate());
    run(session, averaging);
    if (!Double.isFinite(told + made)) {
      throw new IllegalStateException(
          "%s diverged: losses %f and %f at step %d".formatted(network.name(), told, made, step));
    }
    return told + made;
  }

  private double descend(
      Session session,
      Adam adam,
      Operand<TFloat32> loss,
      Batch batch,
      SplittableRandom random,
      long step,
      double rate) {
    List<Tensor> feeds = new ArrayList<>();
    Session.Runner runner = session.runner().fetch(loss);
    try {
      feed(runner, batch, random, feeds);
      TInt32 seed = TInt32.scalarOf(Math.toIntExact(step));
      feeds.add(seed);
      runner.feed(number, seed);
      adam.descend(runner, rate, step, feeds);
      try (Result result = runner.run()) {
        return ((TFloat32) result.get(0)).getFloat();
      }
    } finally {
      feeds.forEach(Tensor::close);
    }
  }

  private static void run(Session session, List<Op> all) {
    Session.Runner runner = session.runner();
    all.forEach(runner::addTarget);
    runner.run().close();
  }

  /** What is made under the conditions of a batch, row-major. */
  float[] make(Session session, Batch batch, SplittableRandom random) {
    List<Tensor> feeds = new ArrayList<>();
    Session.Runner runner = session.runner().fetch(made);
    try {
      feed(runner, batch, random, feeds);
      try (Result result = runner.run()) {
        TFloat32 tensor = (TFloat32) result.get(0);
        float[] values = new float[(int) tensor.size()];
        tensor.asRawTensor().data().asFloats().read(values);
        return values;
      }
    } finally {
      feeds.forEach(Tensor::close);
    }
  }

  private void feed(
      Session.Runner runner, Batch batch, SplittableRandom random, List<Tensor> feeds) {
    Map<String, Tensor> tensors = batch.tensors();
    Batch noise = new Batch(recipe.batch(), List.of(network.noise()));
    float[] values = noise.floats(network.noise().name());
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian();
    }
    tensors.putAll(noise.tensors());
    tensors.forEach(
        (name, tensor) -> {
          feeds.add(tensor);
          runner.feed(inputs.get(name), tensor);
        });
  }

  @Override
  public void close() {
    graph.close();
  }
}
