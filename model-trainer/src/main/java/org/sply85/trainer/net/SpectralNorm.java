package org.sply85.trainer.net;

import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * Divides a matrix by its largest singular value (Miyato et al., 2018), which is found by power
 * iteration outside the gradient. The iteration goes on from step to step: whoever trains sets the
 * vector {@code name.u}, which does not learn, to what the iteration has come to.
 *
 * @param name names its vector
 * @param iterations at each use
 */
public record SpectralNorm(String name, int iterations) {
  private static final double EPSILON = 1e-12;

  /** The name of the vector. */
  public String vector() {
    return name + ".u";
  }

  /**
   * The matrix divided.
   *
   * @param w {@code [rows, columns]}
   * @param iterated is told what the vector has come to, {@code [1, rows]}
   */
  public Operand<TFloat32> apply(
      Net net, Operand<TFloat32> w, int rows, Map<String, Operand<TFloat32>> iterated) {
    Tensors t = net.tensors();
    Operand<TFloat32> fixed = outside(net, w);
    Operand<TFloat32> u = net.weight(vector(), Weights.Start.normal(1), 1, rows);
    Operand<TFloat32> v = null;
    for (int i = 0; i < iterations; i++) {
      v = unit(t, t.matmul(u, fixed));
      u = unit(t, t.matmul(v, t.transpose(fixed, 1, 0)));
    }
    iterated.put(vector(), u);
    Operand<TFloat32> left = outside(net, u);
    Operand<TFloat32> right = outside(net, v);
    Operand<TFloat32> largest = t.sum(t.multiply(t.matmul(left, w), right), 0, 1);
    return t.divide(w, largest);
  }

  // A network in use has no gradient, and its graph no operation that says so.
  private static Operand<TFloat32> outside(Net net, Operand<TFloat32> x) {
    return net.learns() ? net.tensors().tf().stopGradient(x) : x;
  }

  private static Operand<TFloat32> unit(Tensors t, Operand<TFloat32> row) {
    return t.multiply(row, t.tf().math.rsqrt(t.shift(t.sumKept(t.square(row), 1), EPSILON)));
  }
}
