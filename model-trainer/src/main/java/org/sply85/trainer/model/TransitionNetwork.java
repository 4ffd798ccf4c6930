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
 * Tells which bar follows a bar, against the others of a batch (InfoNCE: van den Oord et al.,
 * 2018), and how likely it is that it does, at even odds.
 *
 * @param features numbers a bar
 * @param hidden width of the first layer
 * @param width of what bars are compared by
 * @param dropout while it learns
 */
public record TransitionNetwork(String name, int features, int hidden, int width, double dropout)
    implements Network {
  /** Input: a bar, {@code [features]}. */
  public static final String BAR = "bar";

  /** Input: the bar that follows it, {@code [features]}. */
  public static final String NEXT = "next";

  /** Input: 1 for a pair, 0 for what only fills the batch. */
  public static final String COUNTS = "counts";

  private static final float NEVER = -1e9f;
  private static final double LIKELIHOOD = 0.5; // its share in the loss

  @Override
  public List<Input> inputs() {
    return List.of(Input.floats(BAR, features), Input.floats(NEXT, features), Input.floats(COUNTS));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var counts = (Operand<TFloat32>) inputs.get(COUNTS);
    Operand<TFloat32> from = from(net, (Operand<TFloat32>) inputs.get(BAR));
    Operand<TFloat32> to = seen(net, (Operand<TFloat32>) inputs.get(NEXT));
    Operand<TFloat32> all = t.batchMatmul(from, to, true);
    Operand<TInt32> places = t.tf().range(t.integer(0), t.integer(batch), t.integer(1));
    Operand<TFloat32> own = t.oneHot(places, batch);
    Operand<TFloat32> absent = t.scale(t.subtract(t.scalar(1), t.expand(counts, 0)), NEVER);
    Operand<TFloat32> scores = t.add(all, absent);
    Operand<TFloat32> nll = t.scale(t.sum(t.multiply(own, t.logSoftmax(scores)), 1), -1);
    Operand<TFloat32> right =
        t.indicator(
            t.tf().math.equal(t.tf().math.argMax(scores, t.integer(1), TInt32.class), places));
    Operand<TFloat32> likelihood = likelihood(t, odds(net, all), own, counts);
    Operand<TFloat32> loss = t.add(t.mean(nll, 0), t.scale(likelihood, LIKELIHOOD));
    return new Objective(
        loss,
        List.of(
            figure(t, "nll", nll, counts),
            figure(t, "top1", right, counts),
            new Figure("evenOdds", likelihood, t.scalar(1))));
  }

  private static Figure figure(
      Tensors t, String name, Operand<TFloat32> values, Operand<TFloat32> counts) {
    return new Figure(name, t.sum(t.multiply(values, counts), 0), t.sum(counts, 0));
  }

  /** Cross-entropy of real pairs against all others, as much weight on both. */
  private static Operand<TFloat32> likelihood(
      Tensors t, Operand<TFloat32> odds, Operand<TFloat32> own, Operand<TFloat32> counts) {
    Operand<TFloat32> pairs = t.multiply(t.expand(counts, 1), t.expand(counts, 0));
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

  /** What a bar is compared by, {@code [batch, width]}. */
  private Operand<TFloat32> seen(Net net, Operand<TFloat32> bar) {
    Tensors t = net.tensors();
    Operand<TFloat32> first = t.gelu(new Dense("in", features, hidden, 0.1).apply(net, bar));
    return new Dense("out", hidden, width).apply(net, net.dropout(first, dropout));
  }

  private Operand<TFloat32> from(Net net, Operand<TFloat32> bar) {
    Tensors t = net.tensors();
    Operand<TFloat32> w = net.weight("bilinear", Weights.Start.normal(0.05), width, width);
    return t.matmul(seen(net, bar), w);
  }

  private Operand<TFloat32> odds(Net net, Operand<TFloat32> scores) {
    return net.tensors().add(scores, net.weight("odds", Weights.Start.constant(-2), 1));
  }

  /** Log-odds that the second bar of each pair follows the first, {@code [batch]}. */
  Operand<TFloat32> odds(Net net, Operand<TFloat32> bars, Operand<TFloat32> nexts) {
    Tensors t = net.tensors();
    return odds(net, t.sum(t.multiply(from(net, bars), seen(net, nexts)), 1));
  }
}
