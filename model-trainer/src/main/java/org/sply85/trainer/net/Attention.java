package org.sply85.trainer.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Causal self-attention of several heads (Vaswani et al., 2017): over a whole sequence, or one step
 * at a time with the keys and values of the steps before.
 *
 * @param name names its weights
 * @param width of the sequence
 * @param heads divides the width
 */
public record Attention(String name, int width, int heads) {
  private static final float HIDDEN = -1e9f;

  public Attention {
    if (width % heads != 0) {
      throw new IllegalArgumentException(
          "heads must divide the width %d, were %d".formatted(width, heads));
    }
  }

  /** Keys and values so far, {@code [batch, heads, time, width / heads]} each. */
  public record Memory(Operand<TFloat32> keys, Operand<TFloat32> values) {}

  /** The last axis of a step's output after a step. */
  public record Stepped(Operand<TFloat32> output, Memory memory) {}

  /** {@code [batch * time, width]} to the same shape; no step sees a later one. */
  public Operand<TFloat32> sequence(Net net, Operand<TFloat32> x, Operand<TInt32> time) {
    Tensors t = net.tensors();
    Operand<TInt32> minus = t.integer(-1);
    Operand<TInt32> shape =
        t.sizes(List.of(minus, time, t.integer(3), t.integer(heads), t.integer(head())));
    Operand<TFloat32> split = t.transpose(t.reshape(project(net, x), shape), 2, 0, 3, 1, 4);
    List<Output<TFloat32>> qkv = t.unstack(split, 3, 0);
    Operand<TFloat32> scores = t.add(scores(t, qkv.get(0), qkv.get(1)), laterHidden(t, time));
    Operand<TFloat32> seen = t.batchMatmul(t.softmax(scores), qkv.get(2), false);
    return output(net, t.reshape(t.transpose(seen, 0, 2, 1, 3), -1, width));
  }

  /** One step {@code [batch, width]} at a position. */
  public Stepped step(Net net, Operand<TFloat32> x, Operand<TInt32> position, Memory memory) {
    Tensors t = net.tensors();
    List<Output<TFloat32>> qkv = t.split(project(net, x), 3, 1);
    Operand<TInt32> batch = t.size(x, 0);
    Operand<TInt32> shape =
        t.sizes(List.of(batch, t.integer(heads), t.integer(1), t.integer(head())));
    Operand<TFloat32> keys = put(t, memory.keys(), t.reshape(qkv.get(1), shape), position);
    Operand<TFloat32> values = put(t, memory.values(), t.reshape(qkv.get(2), shape), position);
    Operand<TInt32> places = t.tf().range(t.integer(0), t.size(keys, 2), t.integer(1));
    Operand<TFloat32> later = t.scale(t.indicator(t.tf().math.greater(places, position)), HIDDEN);
    Operand<TFloat32> scores = t.add(scores(t, t.reshape(qkv.get(0), shape), keys), later);
    Operand<TFloat32> seen = t.batchMatmul(t.softmax(scores), values, false);
    return new Stepped(output(net, t.reshape(seen, -1, width)), new Memory(keys, values));
  }

  /** Room for the keys and values of a number of steps. */
  public Memory start(Net net, Operand<TInt32> batch, Operand<TInt32> time) {
    Tensors t = net.tensors();
    Operand<TFloat32> zero =
        t.tf()
            .zeros(
                t.sizes(List.of(batch, t.integer(heads), time, t.integer(head()))), TFloat32.class);
    return new Memory(zero, zero);
  }

  private int head() {
    return width / heads;
  }

  private Operand<TFloat32> project(Net net, Operand<TFloat32> x) {
    return new Dense(name + ".qkv", width, 3 * width).apply(net, x);
  }

  private Operand<TFloat32> output(Net net, Operand<TFloat32> x) {
    return new Dense(name + ".out", width, width, 0.5 / Math.sqrt(width)).apply(net, x);
  }

  private Operand<TFloat32> scores(Tensors t, Operand<TFloat32> query, Operand<TFloat32> keys) {
    return t.scale(t.batchMatmul(query, keys, true), 1 / Math.sqrt(head()));
  }

  /** {@code [time, time]}: 0 where row >= column, else so low that softmax gives 0. */
  private static Operand<TFloat32> laterHidden(Tensors t, Operand<TInt32> time) {
    Operand<TInt32> places = t.tf().range(t.integer(0), time, t.integer(1));
    return t.scale(
        t.indicator(
            t.tf()
                .math
                .greater(
                    t.tf().expandDims(places, t.integer(0)),
                    t.tf().expandDims(places, t.integer(1)))),
        HIDDEN);
  }

  private static Operand<TFloat32> put(
      Tensors t, Operand<TFloat32> memory, Operand<TFloat32> step, Operand<TInt32> position) {
    Operand<TInt32> zero = t.integer(0);
    Operand<TInt32> next = t.tf().math.add(position, t.integer(1));
    Operand<TInt32> begin = t.sizes(List.of(zero, zero, position, zero));
    Operand<TInt32> end =
        t.sizes(List.of(t.size(memory, 0), t.size(memory, 1), next, t.size(memory, 3)));
    OperationBuilder op = t.tf().scope().opBuilder("TensorStridedSliceUpdate", "Put");
    op.addInput(memory.asOutput());
    op.addInput(begin.asOutput());
    op.addInput(end.asOutput());
    op.addInput(t.ints(1, 1, 1, 1).asOutput());
    op.addInput(step.asOutput());
    return op.build().output(0);
  }
}
