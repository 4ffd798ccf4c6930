package org.sply85.trainer.net;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every layer's gradient, by its input and by each of its weights, is that of its output. */
class LayerGradientsTest {
  @Test
  void dense() {
    GradientCheck.of(new long[] {3, 5}, (net, x) -> new Dense("d", 5, 4).apply(net, x));
  }

  @Test
  void layerNorm() {
    GradientCheck.of(new long[] {3, 6}, (net, x) -> new LayerNorm("n", 6).apply(net, x));
  }

  @Test
  void gelu() {
    GradientCheck.of(new long[] {4, 5}, (net, x) -> net.tensors().gelu(x));
  }

  @Test
  void logSoftmaxOfManyAxes() {
    GradientCheck.of(
        new long[] {3, 4, 5}, (net, x) -> net.tensors().scale(net.tensors().logSoftmax(x), 0.5));
  }

  @Test
  void softmaxOfManyAxes() {
    GradientCheck.of(new long[] {3, 4, 5}, (net, x) -> net.tensors().softmax(x));
  }

  @Test
  void lstm() {
    GradientCheck.of(
        new long[] {6, 2, 4},
        (net, x) -> new Lstm("l", 4, 6).sequence(net, x, net.tensors().integer(6)));
  }

  @Test
  void attention() {
    GradientCheck.of(
        new long[] {10, 8},
        (net, x) -> new Attention("a", 8, 2).sequence(net, x, net.tensors().integer(5)));
  }

  @Test
  void transformerBlock() {
    GradientCheck.of(
        new long[] {10, 8},
        (net, x) -> new TransformerBlock("b", 8, 2, 0).sequence(net, x, net.tensors().integer(5)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void convolutionOfAnyDilation(int dilation) {
    GradientCheck.of(
        new long[] {2, 8, 5, 3},
        (net, x) -> new Convolution("c", 3, 3, 3, 2, dilation).apply(net, x, 8));
  }

  @Test
  void convolutionInOneDimension() {
    GradientCheck.of(
        new long[] {2, 8, 1, 3}, (net, x) -> new Convolution("c", 3, 1, 3, 2, 2).apply(net, x, 8));
  }

  @Test
  void transposedConvolution() {
    GradientCheck.of(
        new long[] {2, 3, 4, 3},
        (net, x) -> new TransposedConvolution("t", 4, 3, 2, 2).apply(net, x, 3, 4));
  }

  /** Its vector stands; once the iteration has arrived, it does not matter where it began. */
  @Test
  void spectralNorm() {
    GradientCheck.of(
        new long[] {4, 3},
        (net, x) -> {
          Tensors t = net.tensors();
          Net fixed =
              Net.learning(
                  t,
                  (name, start, shape) -> t.constant(new float[] {1, 2, 3, 4}, 1, 4),
                  t.integer(1));
          return new SpectralNorm("s", 60).apply(fixed, x, 4, new java.util.HashMap<>());
        });
  }
}
