package org.sply85.trainer.model;

import java.util.List;
import org.sply85.trainer.net.Convolution;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.LayerNorm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Convolutions over places whose dilations grow and begin anew.
 *
 * @param tokenFeatures what is known of each token, {@code [tokens + 2][k]}
 */
record ChordLine(InfillShape shape, InfillShape.Plain sizes, float[][] tokenFeatures)
    implements InfillBody {
  private static final int[] DILATIONS = {1, 2, 4, 8};

  @Override
  public Operand<TFloat32> logits(Net net, Shown shown) {
    Tensors t = net.tensors();
    int channels = sizes.channels();
    Operand<TFloat32> rows =
        new Dense("known", InfillBody.knownSize(shape), channels, 0.08)
            .apply(net, InfillBody.known(t, shape, shown));
    Operand<TInt32> own = t.tf().reshape(shown.tokens(), t.ints(-1));
    rows = t.add(rows, t.rows(table(net, "own"), own));
    Operand<TInt32> looks = t.tf().reshape(shown.looks(), t.ints(-1, shape.references()));
    for (int i = 0; i < shape.references(); i++) {
      Operand<TInt32> look = t.tf().gather(looks, t.integer(i), t.integer(1));
      rows = t.add(rows, t.rows(table(net, "look" + i), look));
    }
    Operand<TInt32> line =
        t.sizes(
            List.of(
                t.size(shown.tokens(), 0),
                t.size(shown.tokens(), 1),
                t.integer(1),
                t.integer(channels)));
    Operand<TFloat32> x = t.reshape(rows, line);
    for (int round = 0; round < sizes.rounds(); round++) {
      for (int dilation : DILATIONS) {
        x = t.add(x, branch(net, x, "round" + round + ".block" + dilation, dilation));
      }
    }
    Operand<TFloat32> seen = t.reshape(new LayerNorm("norm", channels).apply(net, x), -1, channels);
    return new Dense("out", channels, shape.tokens(), 0.5 / Math.sqrt(channels)).apply(net, seen);
  }

  private Operand<TFloat32> branch(Net net, Operand<TFloat32> x, String name, int dilation) {
    Tensors t = net.tensors();
    int channels = sizes.channels();
    Operand<TFloat32> normal = t.relu(new LayerNorm(name + ".norm", channels).apply(net, x));
    return new Convolution(name, 3, 1, channels, channels, dilation)
        .apply(net, net.dropout(normal, sizes.dropout()), shape.time());
  }

  private Operand<TFloat32> table(Net net, String name) {
    int known = tokenFeatures[0].length;
    Operand<TFloat32> w = net.weight(name, Weights.Start.normal(0.08), known, sizes.channels());
    return net.tensors().matmul(net.tensors().matrix(tokenFeatures), w);
  }
}
