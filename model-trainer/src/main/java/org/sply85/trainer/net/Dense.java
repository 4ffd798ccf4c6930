package org.sply85.trainer.net;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * An affine map of the last axis.
 *
 * @param name names its weights
 * @param inputs size of the last axis
 * @param outputs its new size
 * @param deviation of the weights at the start
 */
public record Dense(String name, int inputs, int outputs, double deviation) {
  /** With weights of variance 1 / inputs. */
  public Dense(String name, int inputs, int outputs) {
    this(name, inputs, outputs, 1 / Math.sqrt(inputs));
  }

  /** {@code [n, inputs]} to {@code [n, outputs]}. */
  public Operand<TFloat32> apply(Net net, Operand<TFloat32> x) {
    Operand<TFloat32> w = net.weight(name + ".w", Weights.Start.normal(deviation), inputs, outputs);
    Operand<TFloat32> b = net.weight(name + ".b", Weights.Start.constant(0), outputs);
    return net.tensors().tf().nn.biasAdd(net.tensors().matmul(x, w), b);
  }
}
