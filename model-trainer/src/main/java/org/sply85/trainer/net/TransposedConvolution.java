package org.sply85.trainer.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * A two-dimensional transposed convolution (Dumoulin and Visin, 2016): it makes its input larger by
 * its stride.
 *
 * @param name names its weights
 * @param taps along both axes
 * @param inputs channels
 * @param outputs channels
 * @param stride how many times larger
 */
public record TransposedConvolution(String name, int taps, int inputs, int outputs, int stride) {
  /**
   * {@code [batch, rows, columns, inputs]} to {@code [batch, stride * rows, stride * columns,
   * outputs]}.
   *
   * @param rows of x
   * @param columns of x
   */
  public Operand<TFloat32> apply(Net net, Operand<TFloat32> x, int rows, int columns) {
    Tensors t = net.tensors();
    double fan = (double) taps * taps * inputs / (stride * stride); // that meet in a place
    Operand<TFloat32> w =
        net.weight(
            name + ".w", Weights.Start.normal(Math.sqrt(2 / fan)), taps, taps, outputs, inputs);
    Operand<TFloat32> y =
        t.tf()
            .nn
            .conv2dBackpropInput(
                t.sizes(
                    List.of(
                        t.size(x, 0),
                        t.integer(stride * rows),
                        t.integer(stride * columns),
                        t.integer(outputs))),
                w,
                x,
                List.of(1L, (long) stride, (long) stride, 1L),
                "SAME");
    Operand<TFloat32> sized = t.reshape(y, -1, stride * rows, stride * columns, outputs);
    return t.tf().nn.biasAdd(sized, net.weight(name + ".b", Weights.Start.constant(0), outputs));
  }
}
