package org.sply85.trainer.net;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Attention and a two-layer network, each added to what it gets normalised (pre-norm, Xiong et al.,
 * 2020).
 *
 * @param name names its weights
 * @param width of the sequence
 * @param heads of the attention
 * @param dropout rate on both branches
 */
public record TransformerBlock(String name, int width, int heads, double dropout) {
  private static final int WIDER = 4;

  /** {@code [batch * time, width]} to the same shape. */
  public Operand<TFloat32> sequence(Net net, Operand<TFloat32> x, Operand<TInt32> time) {
    Operand<TFloat32> seen =
        attention().sequence(net, new LayerNorm(name + ".norm1", width).apply(net, x), time);
    return feed(net, net.tensors().add(x, net.dropout(seen, dropout)));
  }

  /** One step {@code [batch, width]} at a position. */
  public Attention.Stepped step(
      Net net, Operand<TFloat32> x, Operand<TInt32> position, Attention.Memory memory) {
    Attention.Stepped stepped =
        attention()
            .step(net, new LayerNorm(name + ".norm1", width).apply(net, x), position, memory);
    return new Attention.Stepped(
        feed(net, net.tensors().add(x, stepped.output())), stepped.memory());
  }

  public Attention attention() {
    return new Attention(name + ".attention", width, heads);
  }

  private Operand<TFloat32> feed(Net net, Operand<TFloat32> x) {
    Tensors t = net.tensors();
    Operand<TFloat32> normal = new LayerNorm(name + ".norm2", width).apply(net, x);
    Operand<TFloat32> wide =
        t.gelu(new Dense(name + ".wide", width, WIDER * width).apply(net, normal));
    double deviation = 0.5 / Math.sqrt(WIDER * width);
    Operand<TFloat32> narrow =
        new Dense(name + ".narrow", WIDER * width, width, deviation).apply(net, wide);
    return t.add(x, net.dropout(narrow, dropout));
  }
}
