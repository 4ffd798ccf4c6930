package org.sply85.trainer.export;

import java.util.Map;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Weights that a function is handed: the body of a loop can not reach those outside. */
record HandedWeights(Map<String, Operand<TFloat32>> handed) implements Weights {
  @Override
  public Operand<TFloat32> weight(String name, Start start, long... shape) {
    Operand<TFloat32> weight = handed.get(name);
    if (weight == null) {
      throw new IllegalStateException("the loop was not handed the weight " + name);
    }
    return weight;
  }
}
