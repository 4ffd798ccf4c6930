package org.sply85.trainer.net;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Normalises the last axis to mean 0 and variance 1, then scales and shifts it (Ba et al., 2016).
 *
 * @param name names its weights
 * @param size of the last axis
 */
public record LayerNorm(String name, int size) {
  private static final double EPSILON = 1e-5;

  /** The same shape as x. */
  public Operand<TFloat32> apply(Net net, Operand<TFloat32> x) {
    Tensors t = net.tensors();
    Operand<TFloat32> centred = t.subtract(x, t.meanKept(x, -1));
    Operand<TFloat32> variance = t.meanKept(t.square(centred), -1);
    Operand<TFloat32> normal = t.multiply(centred, t.tf().math.rsqrt(t.shift(variance, EPSILON)));
    Operand<TFloat32> gain = net.weight(name + ".gain", Weights.Start.constant(1), size);
    Operand<TFloat32> bias = net.weight(name + ".bias", Weights.Start.constant(0), size);
    return t.add(t.multiply(normal, gain), bias);
  }
}
