package org.sply85.trainer.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BiFunction;
import org.assertj.core.data.Offset;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Compares gradients with central differences of the loss: {@code (L(w + e) - L(w - e)) / 2e}. The
 * loss is a curved function of what a layer gives for one fixed random input.
 */
final class GradientCheck {
  private static final float STEP = 1e-2f;
  private static final int TRIED = 12; // weights tried of each variable

  private GradientCheck() {}

  /** Checks the gradients by the input and by all weights of a layer. */
  static void of(long[] input, BiFunction<Net, Operand<TFloat32>, Operand<TFloat32>> layer) {
    TensorFlowRuntime.load();
    try (Graph graph = new Graph()) {
      Tensors t = new Tensors(Ops.create(graph));
      Variables variables = new Variables(t, 7);
      Net net = Net.used(t, variables);
      Operand<TFloat32> x = variables.weight("x", Weights.Start.normal(1), input);
      Operand<TFloat32> y = layer.apply(net, x);
      Operand<TFloat32> curved = t.add(t.square(y), t.scale(y, 0.7));
      Operand<TFloat32> loss = t.sum(t.multiply(curved, t.shift(t.tanh(y), 0.3)), axes(y));
      try (Session session = new Session(graph)) {
        variables.initialise(session);
        vary(variables, session);
        variables.names().forEach(n -> check(variables, session, loss, n));
      }
    } finally {
      Lstm.forgetGraphs();
    }
  }

  private static int[] axes(Operand<TFloat32> y) {
    return java.util.stream.IntStream.range(0, y.shape().numDimensions()).toArray();
  }

  /** Biases and gains away from 0 and 1, where mistakes hide. */
  private static void vary(Variables variables, Session session) {
    SplittableRandom random = new SplittableRandom(5);
    Map<String, float[]> values = variables.read(session, variables.names());
    values
        .values()
        .forEach(
            v -> {
              for (int i = 0; i < v.length; i++) {
                v[i] += (float) (0.3 * (random.nextDouble() - 0.5));
              }
            });
    variables.write(session, values);
  }

  private static void check(
      Variables variables, Session session, Operand<TFloat32> loss, String name) {
    var gradient = variables.gradient(loss, name);
    float[] analytic;
    try (Result result = session.runner().fetch(gradient).run()) {
      TFloat32 tensor = (TFloat32) result.get(0);
      analytic = new float[(int) tensor.size()];
      tensor.asRawTensor().data().asFloats().read(analytic);
    }
    float[] values = variables.read(session, java.util.List.of(name)).get(name);
    SplittableRandom random = new SplittableRandom(11);
    for (int trial = 0; trial < TRIED; trial++) {
      int i = random.nextInt(values.length);
      double numeric =
          (loss(variables, session, loss, name, values, i, STEP)
                  - loss(variables, session, loss, name, values, i, -STEP))
              / (2 * STEP);
      double within = 0.02 * Math.max(0.5, Math.abs(numeric));
      assertThat((double) analytic[i])
          .as("gradient by %s[%d]", name, i)
          .isCloseTo(numeric, Offset.offset(within));
    }
  }

  private static double loss(
      Variables variables,
      Session session,
      Operand<TFloat32> loss,
      String name,
      float[] values,
      int i,
      float by) {
    float[] moved = values.clone();
    moved[i] += by;
    variables.write(session, Map.of(name, moved));
    try (Result result = session.runner().fetch(loss).run()) {
      return ((TFloat32) result.get(0)).getFloat();
    } finally {
      variables.write(session, Map.of(name, values));
    }
  }
}
