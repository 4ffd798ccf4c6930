package org.sply85.trainer.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * A two-dimensional convolution that keeps the size of its input, its taps along the first axis
 * spread by a dilation (Yu and Koltun, 2016); with width 1 it is one-dimensional.
 *
 * @param name names its weights
 * @param height taps along the first axis, odd
 * @param width taps along the second axis, odd
 * @param inputs channels
 * @param outputs channels
 * @param dilation distance of the taps along the first axis
 */
public record Convolution(
    String name, int height, int width, int inputs, int outputs, int dilation) {
  private static final List<Long> STRIDES = List.of(1L, 1L, 1L, 1L);

  /**
   * {@code [batch, rows, columns, inputs]} to {@code [batch, rows, columns, outputs]}.
   *
   * @param rows of x; must be a multiple of the dilation
   */
  public Operand<TFloat32> apply(Net net, Operand<TFloat32> x, int rows) {
    if (rows % dilation != 0) {
      throw new IllegalArgumentException(
          "rows must be a multiple of the dilation %d, were %d".formatted(dilation, rows));
    }
    Tensors t = net.tensors();
    Operand<TFloat32> y = dilation == 1 ? convolve(net, x) : dilated(net, x);
    return t.tf().nn.biasAdd(y, net.weight(name + ".b", Weights.Start.constant(0), outputs));
  }

  /**
   * TensorFlow's C++ gradient of a dilated convolution forgets the dilation; so the rows are dealt
   * to batches, which are convolved plainly, and laid together again.
   */
  private Operand<TFloat32> dilated(Net net, Operand<TFloat32> x) {
    Tensors t = net.tensors();
    Operand<TInt32> block = t.ints(dilation, 1);
    Operand<TInt32> none = t.tf().constant(new int[][] {{0, 0}, {0, 0}});
    Operand<TFloat32> dealt = t.tf().spaceToBatchNd(x, block, none);
    return t.tf().batchToSpaceNd(convolve(net, dealt), block, none);
  }

  private Operand<TFloat32> convolve(Net net, Operand<TFloat32> x) {
    long fan = (long) height * width * inputs;
    Operand<TFloat32> w =
        net.weight(
            name + ".w",
            Weights.Start.normal(Math.sqrt(2.0 / fan)),
            height,
            width,
            inputs,
            outputs);
    return net.tensors().tf().nn.conv2d(x, w, STRIDES, "SAME");
  }
}
