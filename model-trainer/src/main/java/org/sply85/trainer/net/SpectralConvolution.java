package org.sply85.trainer.net;

import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A two-dimensional convolution whose weights, as a matrix of taps and inputs by outputs, have a
 * largest singular value of 1.
 *
 * @param name names its weights
 * @param taps along both axes
 * @param inputs channels
 * @param outputs channels
 * @param stride how many times smaller its output is
 */
public record SpectralConvolution(String name, int taps, int inputs, int outputs, int stride) {
  /**
   * {@code [batch, rows, columns, inputs]} to {@code [batch, rows / stride, columns / stride,
   * outputs]}.
   *
   * @param iterated as in {@link SpectralNorm}
   */
  public Operand<TFloat32> apply(
      Net net, Operand<TFloat32> x, Map<String, Operand<TFloat32>> iterated) {
    Tensors t = net.tensors();
    int rows = taps * taps * inputs;
    Operand<TFloat32> w = net.weight(name + ".w", Weights.Start.fanIn(rows), rows, outputs);
    Operand<TFloat32> normal = new SpectralNorm(name, 1).apply(net, w, rows, iterated);
    Operand<TFloat32> y =
        t.tf()
            .nn
            .conv2d(
                x,
                t.reshape(normal, taps, taps, inputs, outputs),
                List.of(1L, (long) stride, (long) stride, 1L),
                "SAME");
    return t.tf().nn.biasAdd(y, net.weight(name + ".b", Weights.Start.constant(0), outputs));
  }
}
