package org.sply85.trainer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Convolution;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.LayerNorm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Tells real phrases from counterfeits, by convolutions along their steps.
 *
 * @param steps of a phrase
 * @param features numbers a step
 * @param channels of each layer
 * @param kinds names of the counterfeits that it is judged by
 * @param dropout while it learns
 */
public record PhraseCriticNetwork(
    String name, int steps, int features, int channels, List<String> kinds, double dropout)
    implements Network {
  /** Input: {@code [steps, features]}. */
  public static final String STEPS = "steps";

  /** Input: 0 for real phrases, 1 + k for the kth kind of counterfeit. */
  public static final String KIND = "kind";

  /** Input: 1 for a phrase, 0 for what only fills the batch. */
  public static final String COUNTS = "counts";

  private static final int[] DILATIONS = {1, 2, 4, 8, 16};

  public PhraseCriticNetwork {
    kinds = List.copyOf(kinds);
  }

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats(STEPS, steps, features), Input.ints(KIND), Input.floats(COUNTS));
  }

  /**
   * What the critic makes of phrases.
   *
   * @param looks what it looks at last, {@code [batch, channels]}
   * @param score log-odds of being real, {@code [batch]}
   */
  record Opinion(Operand<TFloat32> looks, Operand<TFloat32> score) {}

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var kind = (Operand<TInt32>) inputs.get(KIND);
    var counts = (Operand<TFloat32>) inputs.get(COUNTS);
    Operand<TFloat32> score = opinion(net, (Operand<TFloat32>) inputs.get(STEPS)).score();
    Operand<TFloat32> real = t.multiply(counts, t.indicator(t.tf().math.equal(kind, t.integer(0))));
    Operand<TFloat32> fake = t.subtract(counts, real);
    Operand<TFloat32> missed = t.multiply(real, t.softplus(t.scale(score, -1)));
    Operand<TFloat32> taken = t.multiply(fake, t.softplus(score));
    Operand<TFloat32> loss = t.mean(t.add(missed, taken), 0);
    Operand<TFloat32> half = t.scale(t.add(mean(t, missed, real), mean(t, taken, fake)), 0.5);
    List<Figure> figures = new ArrayList<>();
    figures.add(new Figure("loss", half, t.scalar(1))); // even odds, whatever the share of each
    figures.add(ranked(t, "auc", score, real, fake));
    for (int k = 0; k < kinds.size(); k++) {
      Operand<TFloat32> own =
          t.multiply(counts, t.indicator(t.tf().math.equal(kind, t.integer(k + 1))));
      figures.add(ranked(t, "auc." + kinds.get(k), score, real, own));
    }
    return new Objective(loss, figures);
  }

  private static Operand<TFloat32> mean(
      Tensors t, Operand<TFloat32> values, Operand<TFloat32> weights) {
    return t.divide(t.sum(values, 0), t.tf().math.maximum(t.sum(weights, 0), t.scalar(1)));
  }

  /**
   * Share of pairs of a real phrase and a counterfeit of which the real one has the higher score:
   * the area under the receiver operating characteristic, over the pairs that share a batch.
   */
  private static Figure ranked(
      Tensors t,
      String name,
      Operand<TFloat32> score,
      Operand<TFloat32> real,
      Operand<TFloat32> fake) {
    Operand<TFloat32> above = t.subtract(t.expand(score, 1), t.expand(score, 0));
    Operand<TFloat32> won = t.scale(t.shift(t.tf().math.sign(above), 1), 0.5);
    Operand<TFloat32> pairs = t.multiply(t.expand(real, 1), t.expand(fake, 0));
    return new Figure(name, t.sum(t.multiply(won, pairs), 0, 1), t.sum(pairs, 0, 1));
  }

  /** Looks at phrases {@code [batch, steps, features]}. */
  Opinion opinion(Net net, Operand<TFloat32> phrases) {
    Tensors t = net.tensors();
    Operand<TFloat32> rows =
        new Dense("in", features, channels).apply(net, t.reshape(phrases, -1, features));
    Operand<TFloat32> x = t.reshape(net.dropout(rows, dropout), -1, steps, 1, channels);
    for (int dilation : DILATIONS) {
      Operand<TFloat32> normal = new LayerNorm("norm" + dilation, channels).apply(net, x);
      Operand<TFloat32> more =
          new Convolution("block" + dilation, 3, 1, channels, channels, dilation)
              .apply(net, t.relu(normal), steps);
      x = t.add(x, net.dropout(more, dropout));
    }
    Operand<TFloat32> last =
        t.reshape(new LayerNorm("norm", channels).apply(net, x), -1, steps, channels);
    Operand<TFloat32> pooled = t.concat(List.of(t.mean(last, 1), t.max(last, 1)), 1);
    Operand<TFloat32> looks = t.relu(new Dense("looks", 2 * channels, channels).apply(net, pooled));
    Operand<TFloat32> score =
        new Dense("real", channels, 1, 0.1).apply(net, net.dropout(looks, dropout));
    return new Opinion(looks, t.reshape(score, -1));
  }
}
