package org.sply85.trainer.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Session;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A layer that runs step by step gives what it gives for the whole sequence. */
class StepwiseTest {
  private static final int TIME = 6;
  private static final int BATCH = 3;

  @Test
  void lstm() {
    Lstm lstm = new Lstm("l", 4, 5);
    compare(
        4,
        (net, x) -> lstm.sequence(net, x, net.tensors().integer(TIME)),
        (net, x) -> {
          Tensors t = net.tensors();
          Lstm.State state = lstm.start(net, t.integer(BATCH));
          List<Operand<TFloat32>> steps = new ArrayList<>();
          for (Operand<TFloat32> step : t.unstack(x, TIME, 0)) {
            state = lstm.step(net, step, state);
            steps.add(state.hidden());
          }
          return t.stack(steps, 0);
        });
  }

  @Test
  void transformerBlock() {
    TransformerBlock block = new TransformerBlock("b", 8, 2, 0.3);
    compare(
        8,
        (net, x) -> {
          Tensors t = net.tensors();
          Operand<TFloat32> rows = t.reshape(t.transpose(x, 1, 0, 2), BATCH * TIME, 8);
          Operand<TFloat32> y = block.sequence(net, rows, t.integer(TIME));
          return t.transpose(t.reshape(y, BATCH, TIME, 8), 1, 0, 2);
        },
        (net, x) -> {
          Tensors t = net.tensors();
          Attention.Memory memory = block.attention().start(net, t.integer(BATCH), t.integer(TIME));
          List<Operand<TFloat32>> steps = new ArrayList<>();
          for (int i = 0; i < TIME; i++) {
            Operand<TFloat32> step = t.unstack(x, TIME, 0).get(i);
            Attention.Stepped stepped = block.step(net, step, t.integer(i), memory);
            memory = stepped.memory();
            steps.add(stepped.output());
          }
          return t.stack(steps, 0);
        });
  }

  private interface Layer {
    Operand<TFloat32> apply(Net net, Operand<TFloat32> x);
  }

  private static void compare(int inputs, Layer whole, Layer stepwise) {
    TensorFlowRuntime.load();
    try (Graph graph = new Graph()) {
      Tensors t = new Tensors(Ops.create(graph));
      Variables variables = new Variables(t, 3);
      Net net = Net.used(t, variables);
      Operand<TFloat32> x = t.normal(t.ints(TIME, BATCH, inputs), t.ints(1, 2));
      Operand<TFloat32> difference = t.subtract(whole.apply(net, x), stepwise.apply(net, x));
      Operand<TFloat32> worst = t.tf().reduceMax(t.tf().math.abs(difference), t.ints(0, 1, 2));
      try (Session session = new Session(graph)) {
        variables.initialise(session);
        try (Result result = session.runner().fetch(worst).run()) {
          assertThat(((TFloat32) result.get(0)).getFloat()).isLessThan(1e-5f);
        }
      }
    }
  }
}
