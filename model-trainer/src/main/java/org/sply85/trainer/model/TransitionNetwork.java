package org.sply85.trainer.model;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Tells which bars follow bars, against the others of a batch and others of the same song (InfoNCE:
 * van den Oord et al., 2018), and how likely it is that they do, at even odds. Two towers: what
 * goes before and what comes after are seen each by itself, and compared by a product.
 *
 * @param features numbers a stretch of bars
 * @param hidden width of the first layers
 * @param width of what stretches are compared by
 * @param others stretches of the same song that do not follow, in an example
 * @param dropout while it learns
 */
public record TransitionNetwork(
    String name, int features, int hidden, int width, int others, double dropout)
    implements Network {
  /** Input: what goes before, {@code [features]}. */
  public static final String BEFORE = "before";

  /** Input: what follows it, {@code [features]}. */
  public static final String AFTER = "after";

  /** Input: what does not, {@code [others, features]}. */
  public static final String OTHERS = "others";

  /** Input: 1 for an example, 0 for what only fills the batch. */
  public static final String COUNTS = "counts";

  private static final float NEVER = -1e9f;
  private static final double LIKELIHOOD = 0.5; // its share in the loss

  /** Numbers that a stretch is compared by, the odds' constant among them. */
  public int compared() {
    return width + 1;
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.floats(BEFORE, features),
        Input.floats(AFTER, features),
        Input.floats(OTHERS, others, features),
        Input.floats(COUNTS));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var counts = (Operand<TFloat32>) inputs.get(COUNTS);
    Operand<TFloat32> tails = tail(net, (Operand<TFloat32>) inputs.get(BEFORE));
    Operand<TFloat32> follows = (Operand<TFloat32>) inputs.get(AFTER);
    Operand<TFloat32> rest = t.reshape((Operand<TFloat32>) inputs.get(OTHERS), -1, features);
    Operand<TFloat32> heads = head(net, t.concat(List.of(follows, rest), 0));
    Operand<TFloat32> ownHeads = t.tf().slice(heads, t.ints(0, 0), t.ints(batch, -1));
    Operand<TFloat32> restHeads =
        t.reshape(t.tf().slice(heads, t.ints(batch, 0), t.ints(-1, -1)), batch, others, compared());
    Operand<TFloat32> absent = t.scale(t.subtract(t.scalar(1), t.expand(counts, 0)), NEVER);
    Operand<TFloat32> inBatch = t.add(t.batchMatmul(tails, ownHeads, true), absent);
    Operand<TFloat32> inSong = t.sum(t.multiply(t.expand(tails, 1), restHeads), 2);
    Operand<TInt32> places = t.tf().range(t.integer(0), t.integer(batch), t.integer(1));
    Operand<TFloat32> own = t.oneHot(places, batch);
    Operand<TFloat32> real = t.sum(t.multiply(own, inBatch), 1);
    Operand<TFloat32> all = t.concat(List.of(inBatch, inSong), 1);
    Operand<TFloat32> owns = t.oneHot(places, batch + others);
    Operand<TFloat32> nll = t.scale(t.sum(t.multiply(owns, t.logSoftmax(all)), 1), -1);
    Operand<TFloat32> likelihood = likelihood(t, all, owns, counts);
    return new Objective(
        t.add(t.mean(nll, 0), t.scale(likelihood, LIKELIHOOD)),
        List.of(
            figure(t, "nll", nll, counts),
            figure(t, "top1", first(t, real, t.max(inBatch, 1)), counts),
            figure(t, "top1Song", first(t, real, t.shift(t.max(inSong, 1), 1e-6)), counts),
            new Figure("evenOdds", likelihood, t.scalar(1))));
  }

  private static Operand<TFloat32> first(
      Tensors t, Operand<TFloat32> real, Operand<TFloat32> highest) {
    return t.indicator(t.tf().math.greaterEqual(real, highest));
  }

  private static Figure figure(
      Tensors t, String name, Operand<TFloat32> values, Operand<TFloat32> counts) {
    return new Figure(name, t.sum(t.multiply(values, counts), 0), t.sum(counts, 0));
  }

  /** Cross-entropy of real pairs against all others, as much weight on both. */
  private static Operand<TFloat32> likelihood(
      Tensors t, Operand<TFloat32> odds, Operand<TFloat32> own, Operand<TFloat32> counts) {
    Operand<TFloat32> present = t.indicator(t.tf().math.greater(odds, t.scalar(NEVER / 2)));
    Operand<TFloat32> pairs = t.multiply(t.expand(counts, 1), present);
    Operand<TFloat32> real = t.multiply(pairs, own);
    Operand<TFloat32> other = t.subtract(pairs, real);
    Operand<TFloat32> missed = t.sum(t.multiply(real, t.softplus(t.scale(odds, -1))), 0, 1);
    Operand<TFloat32> taken = t.sum(t.multiply(other, t.softplus(odds)), 0, 1);
    return t.scale(
        t.add(
            t.divide(missed, t.shift(t.sum(real, 0, 1), 1e-6)),
            t.divide(taken, t.shift(t.sum(other, 0, 1), 1e-6))),
        0.5);
  }

  /** What stretches are compared by as what goes before, {@code [batch, compared]}. */
  Operand<TFloat32> tail(Net net, Operand<TFloat32> bars) {
    Tensors t = net.tensors();
    Operand<TFloat32> odds = net.weight("odds", Weights.Start.constant(-2), 1);
    Operand<TFloat32> seen = seen(net, "tail", bars);
    return t.concat(List.of(seen, t.add(zero(t, seen), odds)), 1);
  }

  /**
   * What stretches are compared by as what follows, {@code [batch, compared]}: its product with a
   * tail is the log-odds that it follows.
   */
  Operand<TFloat32> head(Net net, Operand<TFloat32> bars) {
    Tensors t = net.tensors();
    Operand<TFloat32> seen = seen(net, "head", bars);
    return t.concat(List.of(seen, t.shift(zero(t, seen), 1)), 1);
  }

  private static Operand<TFloat32> zero(Tensors t, Operand<TFloat32> rows) {
    return t.scale(t.sumKept(rows, 1), 0);
  }

  private Operand<TFloat32> seen(Net net, String tower, Operand<TFloat32> bars) {
    Tensors t = net.tensors();
    Dense in = new Dense(tower + ".in", features, hidden, 0.1);
    Operand<TFloat32> first = net.dropout(t.gelu(in.apply(net, bars)), dropout);
    return new Dense(tower + ".out", hidden, width).apply(net, first);
  }
}
