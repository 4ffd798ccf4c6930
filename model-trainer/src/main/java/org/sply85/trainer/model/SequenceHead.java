package org.sply85.trainer.model;

import java.util.List;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * What surrounds the body of a sequence network: the features of a place and the tokens it looks
 * back on become its input; its output becomes a distribution in which each reference may be copied
 * (a pointer mixture, Vinyals et al., 2015; See et al., 2017).
 *
 * @param shape the sizes
 * @param traits what is known of each token beside what it is, {@code [tokens + 2][k]}: similar
 *     tokens are learnt together
 */
record SequenceHead(SequenceShape shape, float[][] traits) {
  private static final double SURE = 1e-9; // least probability, so that its logarithm is finite
  private static final float NEVER = -1e9f;

  /** Features {@code [n, features]} to {@code [n, width]}: the part of the input known ahead. */
  Operand<TFloat32> known(Net net, Operand<TFloat32> features) {
    return new Dense("in", shape.features(), shape.width(), 0.08).apply(net, features);
  }

  /**
   * The whole input of places.
   *
   * @param known {@code [n, width]}
   * @param lookBacks tokens, {@code [n, lookBacks]}: last, last but one, references
   */
  Operand<TFloat32> input(Net net, Operand<TFloat32> known, Operand<TInt32> lookBacks) {
    Tensors t = net.tensors();
    Operand<TFloat32> sum = known;
    for (int i = 0; i < shape.lookBacks(); i++) {
      sum = t.add(sum, t.rows(table(net, i), column(t, lookBacks, i)));
    }
    return shape.body() instanceof SequenceShape.Recurrent ? t.relu(sum) : sum;
  }

  /** What each token adds to the input from a way of looking back. */
  private Operand<TFloat32> table(Net net, int lookBack) {
    Tensors t = net.tensors();
    Weights.Start start = Weights.Start.normal(0.08);
    String name = "look" + lookBack;
    Operand<TFloat32> own = net.weight(name + ".token", start, traits.length, shape.width());
    Operand<TFloat32> shared = net.weight(name + ".trait", start, traits[0].length, shape.width());
    return t.add(own, t.matmul(t.matrix(traits), shared));
  }

  /**
   * Probabilities of the tokens, {@code [n, tokens]}.
   *
   * @param hidden the body's output, {@code [n, size]}
   * @param lookBacks as in the input
   */
  Operand<TFloat32> probabilities(
      Net net, Operand<TFloat32> hidden, int size, Operand<TInt32> lookBacks) {
    Tensors t = net.tensors();
    Operand<TFloat32> own =
        t.softmax(new Dense("out", size, shape.tokens(), 0.5 / Math.sqrt(size)).apply(net, hidden));
    Operand<TFloat32> gates = gates(net, hidden, size, lookBacks);
    Operand<TFloat32> mixed = t.multiply(own, share(t, gates, 0));
    for (int i = 0; i < shape.references(); i++) {
      Operand<TInt32> copied = column(t, lookBacks, 2 + i);
      mixed = t.add(mixed, t.multiply(t.oneHot(copied, shape.tokens()), share(t, gates, 1 + i)));
    }
    return t.shift(mixed, SURE);
  }

  /** Shares of the own choice and of each reference; a reference without a token gets none. */
  private Operand<TFloat32> gates(
      Net net, Operand<TFloat32> hidden, int size, Operand<TInt32> lookBacks) {
    Tensors t = net.tensors();
    int ways = 1 + shape.references();
    Operand<TFloat32> logits = new Dense("gate", size, ways, 0.05).apply(net, hidden);
    Operand<TInt32> references =
        t.tf().slice(lookBacks, t.ints(0, 2), t.ints(-1, shape.references()));
    Operand<TFloat32> empty =
        t.indicator(t.tf().math.greaterEqual(references, t.integer(shape.tokens())));
    Operand<TFloat32> open =
        t.tf().zeros(t.sizes(List.of(t.size(hidden, 0), t.integer(1))), TFloat32.class);
    return t.softmax(t.add(logits, t.scale(t.concat(List.of(open, empty), 1), NEVER)));
  }

  private static Operand<TInt32> column(Tensors t, Operand<TInt32> rows, int column) {
    return t.tf().gather(rows, t.integer(column), t.integer(1));
  }

  private static Operand<TFloat32> share(Tensors t, Operand<TFloat32> rows, int column) {
    return t.tf().slice(rows, t.ints(0, column), t.ints(-1, 1));
  }
}
