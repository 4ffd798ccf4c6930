package org.sply85.trainer.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat16;
import org.tensorflow.types.TFloat32;

/**
 * Weights that have been learnt, stored in half precision and set to variables when the model is
 * loaded: half the bytes, and no cast in use.
 */
final class LearntWeights implements Weights {
  private final Tensors tensors;
  private final Map<String, float[]> values;
  private final Map<String, Operand<TFloat32>> made = new LinkedHashMap<>();
  private final List<Op> initialisers = new ArrayList<>();

  LearntWeights(Tensors tensors, Map<String, float[]> values) {
    this.tensors = tensors;
    this.values = values;
  }

  @Override
  public Operand<TFloat32> weight(String name, Start start, long... shape) {
    return made.computeIfAbsent(name, n -> make(n, shape));
  }

  private Operand<TFloat32> make(String name, long... shape) {
    float[] value = values.get(name);
    if (value == null || Shape.of(shape).size() != value.length) {
      throw new IllegalArgumentException(
          "no weight %s of shape %s was learnt".formatted(name, Arrays.toString(shape)));
    }
    var tf = tensors.tf();
    try (TFloat16 half = TFloat16.tensorOf(Shape.of(shape))) {
      int[] next = {0};
      half.scalars().forEach(s -> s.setFloat(value[next[0]++]));
      Operand<TFloat32> read =
          tf.dtypes.cast(tf.withName(name + ".half").constantOf(half), TFloat32.class);
      Variable<TFloat32> variable = tf.withName(name).variable(Shape.of(shape), TFloat32.class);
      initialisers.add(tf.assign(variable, read));
      return tf.identity(variable);
    }
  }

  /** What must run when the model is loaded. */
  List<Op> initialisers() {
    return initialisers;
  }

  /** All weights asked for so far, in order: what a loop is handed. */
  Map<String, Operand<TFloat32>> all() {
    return new LinkedHashMap<>(made);
  }
}
