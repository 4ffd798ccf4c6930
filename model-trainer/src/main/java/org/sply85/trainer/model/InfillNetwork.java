package org.sply85.trainer.model;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Learns to fill any places of a sequence, given all others: the conditionals of an orderless NADE
 * (Uria, Murray and Larochelle, 2014), each example weighted by one over its number of open places.
 */
public final class InfillNetwork implements Network {
  /** Input: {@code [time, features]}. */
  public static final String FEATURES = "features";

  /** Input: tokens that each place looks at, none for open ones, {@code [time, references]}. */
  public static final String LOOKS = "looks";

  /** Input: the token of each place, none where it is open, {@code [time]}. */
  public static final String TOKENS = "tokens";

  /** Input: what belongs in each place, {@code [time]}. */
  public static final String TARGETS = "targets";

  /** Input: 1 where a place is open, {@code [time]}. */
  public static final String OPEN = "open";

  /** Input: 1 where a place is open and its neighbours are not, {@code [time]}. */
  public static final String ALONE = "alone";

  private final InfillShape shape;
  private final InfillBody body;

  /**
   * A network.
   *
   * @param tokenFeatures what is known of each token, {@code [tokens + 2][k]}
   */
  public InfillNetwork(InfillShape shape, float[][] tokenFeatures) {
    this.shape = shape;
    this.body = InfillBody.of(shape, tokenFeatures);
  }

  @Override
  public String name() {
    return shape.name();
  }

  /** Its sizes. */
  public InfillShape shape() {
    return shape;
  }

  @Override
  public List<Input> inputs() {
    int time = shape.time();
    return List.of(
        Input.floats(FEATURES, time, shape.features()),
        Input.ints(LOOKS, time, shape.references()),
        Input.ints(TOKENS, time),
        Input.ints(TARGETS, time),
        Input.floats(OPEN, time),
        Input.floats(ALONE, time));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var open = (Operand<TFloat32>) inputs.get(OPEN);
    var alone = (Operand<TFloat32>) inputs.get(ALONE);
    var targets = (Operand<TInt32>) inputs.get(TARGETS);
    var shown =
        new InfillBody.Shown(
            (Operand<TFloat32>) inputs.get(FEATURES),
            (Operand<TInt32>) inputs.get(LOOKS),
            (Operand<TInt32>) inputs.get(TOKENS),
            open);
    Operand<TFloat32> logP = logP(net, shown);
    Operand<TInt32> flat = t.tf().reshape(targets, t.ints(-1));
    Operand<TFloat32> each = t.reshape(t.scale(chosen(t, logP, flat), -1), batch, shape.time());
    Operand<TFloat32> nll = t.multiply(each, open);
    Operand<TFloat32> many = t.tf().math.maximum(t.sum(open, 1), t.scalar(1));
    Operand<TFloat32> loss = t.mean(t.divide(t.sum(nll, 1), many), 0);
    Operand<TInt32> likeliest = t.tf().math.argMax(logP, t.integer(1), TInt32.class);
    Operand<TFloat32> right =
        t.reshape(t.indicator(t.tf().math.equal(likeliest, flat)), batch, shape.time());
    return new Objective(
        loss,
        List.of(
            figure(t, "nll", each, open),
            figure(t, "nllAlone", each, alone),
            figure(t, "top1", right, open),
            figure(t, "top1Alone", right, alone)));
  }

  private static Figure figure(
      Tensors t, String name, Operand<TFloat32> values, Operand<TFloat32> weights) {
    return new Figure(name, t.sum(t.multiply(values, weights), 0, 1), t.sum(weights, 0, 1));
  }

  /** Log-probabilities of all tokens at all places, {@code [batch * time, tokens]}. */
  Operand<TFloat32> logP(Net net, InfillBody.Shown shown) {
    return net.tensors().logSoftmax(body.logits(net, shown));
  }

  /** The log-probability of a token each; 0 for none. */
  Operand<TFloat32> chosen(Tensors t, Operand<TFloat32> logP, Operand<TInt32> tokens) {
    return t.sum(t.multiply(logP, t.oneHot(tokens, shape.tokens())), 1);
  }
}
