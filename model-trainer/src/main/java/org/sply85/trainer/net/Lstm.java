package org.sply85.trainer.net;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.TensorFlow;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;

/**
 * A long short-term memory (Hochreiter and Schmidhuber, 1997): over a whole sequence as one fused
 * operation, or one step at a time.
 *
 * @param name names its weights
 * @param inputs size of a step's input
 * @param size of its state
 */
public record Lstm(String name, int inputs, int size) {
  private static final String FUSED = "BlockLSTMV2";
  private static final String FUSED_GRADIENT = "BlockLSTMGradV2";
  private static final int STATES = 7; // outputs of the fused operation
  private static final int HIDDEN = 6; // the last of them

  /**
   * Inputs of the fused operations by graph and name. A gradient function can not ask the operation
   * for them: the graph's lock is held while it runs.
   */
  private static final Map<String, List<Output<?>>> FUSED_INPUTS = new ConcurrentHashMap<>();

  private static boolean registered;

  /** What is carried from step to step, {@code [batch, size]} each. */
  public record State(Operand<TFloat32> cell, Operand<TFloat32> hidden) {}

  /** The hidden states of a sequence {@code [time, batch, inputs]}: {@code [time, batch, size]}. */
  public Operand<TFloat32> sequence(Net net, Operand<TFloat32> x, Operand<TInt32> time) {
    Tensors t = net.tensors();
    Operand<TFloat32> zero =
        t.tf().zeros(t.sizes(List.of(t.size(x, 1), t.integer(size))), TFloat32.class);
    Operand<TFloat32> peephole = t.constant(new float[size], size);
    List<Output<?>> in = new ArrayList<>();
    in.add(t.tf().dtypes.cast(time, TInt64.class).asOutput());
    for (Operand<TFloat32> o :
        List.of(x, zero, zero, matrix(net), peephole, peephole, peephole, bias(net))) {
      in.add(o.asOutput());
    }
    OperationBuilder op = t.tf().scope().opBuilder(FUSED, FUSED);
    in.forEach(op::addInput);
    op.setAttr("cell_clip", 0f);
    op.setAttr("use_peephole", false);
    GraphOperation built = (GraphOperation) op.build();
    FUSED_INPUTS.put(key(built), in);
    return built.output(HIDDEN);
  }

  /** The state after one more step, of input {@code [batch, inputs]}. */
  public State step(Net net, Operand<TFloat32> x, State before) {
    Tensors t = net.tensors();
    Operand<TFloat32> sums =
        t.add(t.matmul(t.concat(List.of(x, before.hidden()), 1), matrix(net)), bias(net));
    List<Output<TFloat32>> gates = t.split(sums, 4, 1);
    Operand<TFloat32> cell =
        t.add(
            t.multiply(t.sigmoid(gates.get(1)), before.cell()),
            t.multiply(t.sigmoid(gates.get(0)), t.tanh(gates.get(2))));
    return new State(cell, t.multiply(t.sigmoid(gates.get(3)), t.tanh(cell)));
  }

  private Operand<TFloat32> matrix(Net net) {
    return net.weight(name + ".w", Weights.Start.fanIn(inputs + size), inputs + size, 4L * size);
  }

  private Operand<TFloat32> bias(Net net) {
    return net.weight(name + ".b", Weights.Start.constant(0), 4L * size);
  }

  private static String key(GraphOperation op) {
    return System.identityHashCode(op.env()) + "/" + op.name();
  }

  /** Teaches TensorFlow the fused operation's gradient, which its C++ library does not have. */
  static synchronized void registerGradient() {
    if (registered) {
      return;
    }
    registered = true;
    TensorFlow.registerCustomGradient(FUSED, Lstm::gradient);
  }

  private static List<Operand<?>> gradient(Ops tf, GraphOperation op, List<Output<?>> upstream) {
    OperationBuilder gradient = tf.scope().opBuilder(FUSED_GRADIENT, FUSED_GRADIENT);
    FUSED_INPUTS.get(key(op)).forEach(gradient::addInput);
    for (int i = 0; i < STATES; i++) {
      gradient.addInput(op.output(i));
    }
    gradient.addInput(tf.zerosLike(op.<TFloat32>output(1)).asOutput());
    gradient.addInput(upstream.get(HIDDEN));
    gradient.setAttr("use_peephole", false);
    var built = gradient.build();
    List<Operand<?>> all = new ArrayList<>();
    all.add(tf.constant(0L));
    for (int i = 0; i < 8; i++) {
      all.add(built.output(i));
    }
    return all;
  }

  /** Forgets what has been kept of all graphs built so far. */
  public static void forgetGraphs() {
    FUSED_INPUTS.clear();
  }

  /** A state of zeros for a batch of the given size. */
  public State start(Net net, Operand<TInt32> batch) {
    Tensors t = net.tensors();
    Operand<TFloat32> zero = t.tf().zeros(t.sizes(List.of(batch, t.integer(size))), TFloat32.class);
    return new State(zero, zero);
  }
}
