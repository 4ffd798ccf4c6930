package org.sply85.trainer.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.OperationBuilder;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gather;
import org.tensorflow.op.core.ReduceMax;
import org.tensorflow.op.core.ReduceSum;
import org.tensorflow.op.math.Mean;
import org.tensorflow.proto.DataType;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * The tensor algebra that layers are written in: a short hand over TensorFlow's operations, all on
 * float32 but for indices. Shapes follow NumPy's broadcasting.
 *
 * @param tf where operations are added
 */
public record Tensors(Ops tf) {

  // ---- constants ----

  public Operand<TFloat32> scalar(float value) {
    return tf.constant(value);
  }

  public Operand<TInt32> ints(int... values) {
    return tf.constant(values);
  }

  public Operand<TInt32> integer(int value) {
    return tf.constant(value);
  }

  /** A constant of any shape, values in row-major order. */
  public Operand<TFloat32> constant(float[] values, long... shape) {
    return tf.constant(Shape.of(shape), DataBuffers.of(values));
  }

  /** A constant matrix. */
  public Operand<TFloat32> matrix(float[][] rows) {
    return tf.constant(rows);
  }

  // ---- arithmetic, element by element ----

  public Operand<TFloat32> add(Operand<TFloat32> a, Operand<TFloat32> b) {
    return tf.math.add(a, b);
  }

  public Operand<TFloat32> subtract(Operand<TFloat32> a, Operand<TFloat32> b) {
    return tf.math.sub(a, b);
  }

  public Operand<TFloat32> multiply(Operand<TFloat32> a, Operand<TFloat32> b) {
    return tf.math.mul(a, b);
  }

  public Operand<TFloat32> divide(Operand<TFloat32> a, Operand<TFloat32> b) {
    return tf.math.div(a, b);
  }

  public Operand<TFloat32> scale(Operand<TFloat32> a, double factor) {
    return tf.math.mul(a, scalar((float) factor));
  }

  public Operand<TFloat32> shift(Operand<TFloat32> a, double by) {
    return tf.math.add(a, scalar((float) by));
  }

  public Operand<TFloat32> square(Operand<TFloat32> a) {
    return tf.math.square(a);
  }

  public Operand<TFloat32> exp(Operand<TFloat32> a) {
    return tf.math.exp(a);
  }

  public Operand<TFloat32> log(Operand<TFloat32> a) {
    return tf.math.log(a);
  }

  public Operand<TFloat32> sigmoid(Operand<TFloat32> a) {
    return tf.math.sigmoid(a);
  }

  public Operand<TFloat32> tanh(Operand<TFloat32> a) {
    return tf.math.tanh(a);
  }

  public Operand<TFloat32> relu(Operand<TFloat32> a) {
    return tf.nn.relu(a);
  }

  public Operand<TFloat32> softplus(Operand<TFloat32> a) {
    return tf.math.softplus(a);
  }

  /** Gaussian error linear unit in its tanh form (Hendrycks and Gimpel, 2016). */
  public Operand<TFloat32> gelu(Operand<TFloat32> x) {
    Operand<TFloat32> cubic = add(x, scale(multiply(x, square(x)), 0.044715));
    return multiply(scale(x, 0.5), shift(tanh(scale(cubic, Math.sqrt(2 / Math.PI))), 1));
  }

  /** 1 where a condition holds, else 0. */
  public Operand<TFloat32> indicator(Operand<? extends TType> condition) {
    return tf.dtypes.cast(condition, TFloat32.class);
  }

  /** Leaky rectifier of slope 0.2 (Maas et al., 2013). */
  public Operand<TFloat32> leaky(Operand<TFloat32> a) {
    return tf.math.maximum(a, scale(a, 0.2));
  }

  /**
   * 0 or 1, whichever is nearer; the gradient goes straight through (Bengio et al., 2013).
   *
   * @param p in 0..1
   */
  public Operand<TFloat32> straightThrough(Operand<TFloat32> p) {
    return add(p, tf.stopGradient(subtract(tf.math.round(p), p)));
  }

  // ---- products ----

  /** {@code [n, k] x [k, m]}. */
  public Operand<TFloat32> matmul(Operand<TFloat32> a, Operand<TFloat32> b) {
    return tf.linalg.matMul(a, b);
  }

  /** Products of the last two axes; {@code transposed} turns b first. */
  public Operand<TFloat32> batchMatmul(
      Operand<TFloat32> a, Operand<TFloat32> b, boolean transposed) {
    OperationBuilder op = tf.scope().opBuilder("BatchMatMulV2", "BatchMatMul");
    op.addInput(a.asOutput());
    op.addInput(b.asOutput());
    op.setAttr("adj_y", transposed);
    return op.build().output(0);
  }

  // ---- shapes ----

  public Operand<TFloat32> reshape(Operand<TFloat32> a, int... shape) {
    return tf.reshape(a, ints(shape));
  }

  public Operand<TFloat32> reshape(Operand<TFloat32> a, Operand<TInt32> shape) {
    return tf.reshape(a, shape);
  }

  /** Sizes of which some are known only when the graph runs; -1 for at most one. */
  public Operand<TInt32> sizes(List<Operand<TInt32>> sizes) {
    return tf.stack(sizes);
  }

  /** The size of an axis, known only when the graph runs. */
  public Operand<TInt32> size(Operand<? extends TType> a, int axis) {
    return tf.gather(tf.shape(a), integer(axis), integer(0));
  }

  public Operand<TFloat32> transpose(Operand<TFloat32> a, int... axes) {
    return tf.linalg.transpose(a, ints(axes));
  }

  public Operand<TFloat32> concat(List<Operand<TFloat32>> parts, int axis) {
    return tf.concat(parts, integer(axis));
  }

  public Operand<TFloat32> stack(List<Operand<TFloat32>> parts, int axis) {
    return tf.stack(parts, org.tensorflow.op.core.Stack.axis((long) axis));
  }

  public List<Output<TFloat32>> split(Operand<TFloat32> a, int parts, int axis) {
    return tf.split(integer(axis), a, (long) parts).output();
  }

  public List<Output<TFloat32>> unstack(Operand<TFloat32> a, int parts, int axis) {
    return tf.unstack(a, (long) parts, org.tensorflow.op.core.Unstack.axis((long) axis)).output();
  }

  public Operand<TFloat32> expand(Operand<TFloat32> a, int axis) {
    return tf.expandDims(a, integer(axis));
  }

  // ---- sums ----

  public Operand<TFloat32> sum(Operand<TFloat32> a, int... axes) {
    return tf.reduceSum(a, ints(axes));
  }

  public Operand<TFloat32> sumKept(Operand<TFloat32> a, int axis) {
    return tf.reduceSum(a, ints(axis), ReduceSum.keepDims(true));
  }

  public Operand<TFloat32> mean(Operand<TFloat32> a, int... axes) {
    return tf.math.mean(a, ints(axes));
  }

  public Operand<TFloat32> meanKept(Operand<TFloat32> a, int axis) {
    return tf.math.mean(a, ints(axis), Mean.keepDims(true));
  }

  public Operand<TFloat32> maxKept(Operand<TFloat32> a, int axis) {
    return tf.reduceMax(a, ints(axis), ReduceMax.keepDims(true));
  }

  public Operand<TFloat32> max(Operand<TFloat32> a, int axis) {
    return tf.reduceMax(a, ints(axis));
  }

  // ---- choice ----

  public Operand<TFloat32> softmax(Operand<TFloat32> logits) {
    return tf.nn.softmax(logits);
  }

  /**
   * Logarithms of {@link #softmax}, over the last axis. TensorFlow's C++ gradient sums over the
   * second axis, so there must be no other one after it.
   */
  public Operand<TFloat32> logSoftmax(Operand<TFloat32> logits) {
    int axes = logits.shape().numDimensions();
    if (axes <= 2) {
      return tf.nn.logSoftmax(logits);
    }
    int last = Math.toIntExact(logits.shape().get(axes - 1));
    return tf.reshape(tf.nn.logSoftmax(reshape(logits, -1, last)), tf.shape(logits));
  }

  /** Rows of a table. */
  public Operand<TFloat32> rows(Operand<TFloat32> table, Operand<TInt32> indices) {
    return tf.gather(table, indices, integer(0));
  }

  /** Along axis 1, its own choice for each row of axis 0. */
  public <T extends TType> Operand<T> pick(Operand<T> values, Operand<TInt32> indices) {
    return tf.gather(values, indices, integer(1), Gather.batchDims(1L));
  }

  /** 1 at each index, 0 elsewhere; one axis more than the indices. */
  public Operand<TFloat32> oneHot(Operand<TInt32> indices, int depth) {
    return tf.oneHot(indices, integer(depth), scalar(1), scalar(0));
  }

  /** Uniform in 0..1, the same for the same two seeds. */
  public Operand<TFloat32> uniform(Operand<TInt32> shape, Operand<TInt32> seeds) {
    return stateless("StatelessRandomUniform", shape, seeds);
  }

  /** Standard normal, the same for the same two seeds. */
  public Operand<TFloat32> normal(Operand<TInt32> shape, Operand<TInt32> seeds) {
    return stateless("StatelessRandomNormal", shape, seeds);
  }

  private Operand<TFloat32> stateless(String type, Operand<TInt32> shape, Operand<TInt32> seeds) {
    OperationBuilder op = tf.scope().opBuilder(type, type);
    op.addInput(shape.asOutput());
    op.addInput(seeds.asOutput());
    op.setAttr("dtype", DataType.DT_FLOAT);
    return op.build().output(0);
  }
}
