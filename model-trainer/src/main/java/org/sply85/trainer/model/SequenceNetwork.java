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
 * Learns what comes next in sequences whose places are partly known ahead and may take after
 * earlier ones: cells of a rhythm, notes of a melody, chords of a section.
 */
public final class SequenceNetwork implements Network {
  /** Input: {@code [time, features]}. */
  public static final String FEATURES = "features";

  /** Input: tokens that each place looks back on, {@code [time, lookBacks]}. */
  public static final String LOOK_BACKS = "lookBacks";

  /** Input: the token of each place, {@code [time]}. */
  public static final String TOKENS = "tokens";

  /** Input: 1 where a place counts, 0 where the sequence has ended, {@code [time]}. */
  public static final String COUNTS = "counts";

  /** Input: 1 where the place repeats earlier material, {@code [time]}. */
  public static final String REPEATS = "repeats";

  private final SequenceShape shape;
  private final SequenceHead head;
  private final double smoothing;

  /**
   * A network.
   *
   * @param traits what is known of each token beside what it is, {@code [tokens + 2][k]}
   * @param smoothing share of the target that is spread over all tokens
   */
  public SequenceNetwork(SequenceShape shape, float[][] traits, double smoothing) {
    if (traits.length != shape.tokens() + 2) {
      throw new IllegalArgumentException(
          "%s has %d tokens and needs traits of 2 more, got %d"
              .formatted(shape.name(), shape.tokens(), traits.length));
    }
    this.shape = shape;
    this.head = new SequenceHead(shape, traits);
    this.smoothing = smoothing;
  }

  @Override
  public String name() {
    return shape.name();
  }

  /** Its sizes. */
  public SequenceShape shape() {
    return shape;
  }

  SequenceHead head() {
    return head;
  }

  @Override
  public List<Input> inputs() {
    int time = shape.time();
    return List.of(
        Input.floats(FEATURES, time, shape.features()),
        Input.ints(LOOK_BACKS, time, shape.lookBacks()),
        Input.ints(TOKENS, time),
        Input.floats(COUNTS, time),
        Input.floats(REPEATS, time));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var features = (Operand<TFloat32>) inputs.get(FEATURES);
    var lookBacks = (Operand<TInt32>) inputs.get(LOOK_BACKS);
    Operand<TInt32> tokens = t.tf().reshape((Operand<TInt32>) inputs.get(TOKENS), t.ints(-1));
    Operand<TFloat32> counts = t.reshape((Operand<TFloat32>) inputs.get(COUNTS), -1);
    Operand<TFloat32> repeats = t.reshape((Operand<TFloat32>) inputs.get(REPEATS), -1);
    Operand<TFloat32> p = probabilities(net, features, lookBacks, t.integer(shape.time()));
    Operand<TFloat32> nll = t.multiply(nll(t, p, tokens), counts);
    Operand<TFloat32> spread = t.multiply(t.scale(t.mean(t.log(p), -1), -1), counts);
    Operand<TFloat32> many = t.shift(t.sum(counts, 0), 1e-6);
    Operand<TFloat32> aim = t.add(t.scale(nll, 1 - smoothing), t.scale(spread, smoothing));
    Operand<TFloat32> loss = t.divide(t.sum(aim, 0), many);
    Operand<TFloat32> fresh = t.multiply(counts, t.subtract(t.scalar(1), repeats));
    Operand<TFloat32> again = t.multiply(counts, repeats);
    Operand<TFloat32> right = t.multiply(hits(t, p, tokens), counts);
    return new Objective(
        loss,
        List.of(
            new Figure("nll", t.sum(nll, 0), t.sum(counts, 0)),
            new Figure("nllNew", t.sum(t.multiply(nll, fresh), 0), t.sum(fresh, 0)),
            new Figure("nllRepeat", t.sum(t.multiply(nll, again), 0), t.sum(again, 0)),
            new Figure("top1", t.sum(right, 0), t.sum(counts, 0))));
  }

  /**
   * Probabilities of the tokens at all places, {@code [batch * time, tokens]}.
   *
   * @param features {@code [batch, time, features]}
   * @param lookBacks {@code [batch, time, lookBacks]}
   */
  Operand<TFloat32> probabilities(
      Net net, Operand<TFloat32> features, Operand<TInt32> lookBacks, Operand<TInt32> time) {
    Tensors t = net.tensors();
    SequenceBody body = SequenceBody.of(shape);
    Operand<TInt32> looks = t.tf().reshape(lookBacks, t.ints(-1, shape.lookBacks()));
    Operand<TFloat32> known = head.known(net, t.reshape(features, -1, shape.features()));
    Operand<TFloat32> x = head.input(net, known, looks);
    Operand<TFloat32> placed =
        t.reshape(x, t.sizes(List.of(t.integer(-1), time, t.integer(shape.width()))));
    return head.probabilities(net, body.sequence(net, placed, time), body.size(), looks);
  }

  /** Negative log-likelihood of a token each, in nats. */
  Operand<TFloat32> nll(Tensors t, Operand<TFloat32> p, Operand<TInt32> tokens) {
    return t.scale(t.log(t.sum(t.multiply(p, t.oneHot(tokens, shape.tokens())), 1)), -1);
  }

  private static Operand<TFloat32> hits(Tensors t, Operand<TFloat32> p, Operand<TInt32> tokens) {
    Operand<TInt32> likeliest = t.tf().math.argMax(p, t.integer(1), TInt32.class);
    return t.indicator(t.tf().math.equal(likeliest, tokens));
  }
}
