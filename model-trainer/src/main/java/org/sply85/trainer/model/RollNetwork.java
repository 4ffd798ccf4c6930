package org.sply85.trainer.model;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * A conditional variational autoencoder (Kingma and Welling, 2014; Sohn et al., 2015) of what is
 * played in a bar or two. The code is found from the roll alone; the roll is found from the code
 * and what was asked for, so the code need not hold what the condition says.
 *
 * @param steps of a roll
 * @param lanes of a roll: pitches or drums
 * @param marks planes of zeros and ones, onsets first; one plane of velocities follows
 * @param condition length of the condition
 * @param code length of the code
 * @param width of the layers
 * @param price of a nat of code against one of roll
 * @param dropout share of the cells and of the layers that is left out in learning
 * @param warmUp steps of learning until the code's price is full
 */
public record RollNetwork(
    String name,
    int steps,
    int lanes,
    int marks,
    int condition,
    int code,
    int width,
    double price,
    double dropout,
    int warmUp)
    implements Network {
  /** Input: {@code [steps, lanes, marks + 1]}. */
  public static final String ROLL = "roll";

  /** Input: what is asked for. */
  public static final String CONDITION = "condition";

  /** Input: 1 for a roll, 0 for what only fills the batch. */
  public static final String COUNTS = "counts";

  private static final int STEP_WIDTH = 64;
  private static final float FREE = 0.1f; // nats of each number of the code that cost nothing
  private static final double VELOCITY = 40; // nats of a squared error of 127 MIDI steps
  private static final double LATER_MARKS = 0.5; // what holds count against onsets

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.floats(ROLL, steps, lanes, marks + 1),
        Input.floats(CONDITION, condition),
        Input.floats(COUNTS));
  }

  /** Where a code lies: mean and logarithm of the variance, {@code [batch, code]} each. */
  record Posterior(Operand<TFloat32> mean, Operand<TFloat32> logVariance) {}

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var roll = (Operand<TFloat32>) inputs.get(ROLL);
    var asked = (Operand<TFloat32>) inputs.get(CONDITION);
    var counts = (Operand<TFloat32>) inputs.get(COUNTS);
    Posterior posterior = encode(net, roll);
    Operand<TFloat32> z = posterior.mean();
    if (net.learns()) {
      Operand<TFloat32> deviation = t.exp(t.scale(posterior.logVariance(), 0.5));
      z = t.add(z, t.multiply(deviation, net.gaussian(batch, code)));
    }
    Operand<TFloat32> scores = scores(net, z, asked);
    Operand<TFloat32> wrong = wrong(t, roll, scores);
    Operand<TFloat32> costs = divergence(t, posterior);
    Operand<TFloat32> paid = t.tf().math.maximum(t.mean(costs, 0), t.scalar(FREE));
    Operand<TFloat32> loss =
        t.add(t.mean(wrong, 0), t.multiply(t.scale(net.warmUp(warmUp), price), t.sum(paid, 0)));
    Operand<TFloat32> spent = t.sum(costs, 1);
    return new Objective(
        loss,
        List.of(
            figure(t, "elbo", t.add(wrong, t.scale(spent, price)), counts),
            figure(t, "nll", wrong, counts),
            figure(t, "kl", spent, counts),
            f1(t, roll, scores, counts),
            velocityError(t, roll, scores, counts)));
  }

  private static Figure figure(
      Tensors t, String name, Operand<TFloat32> values, Operand<TFloat32> counts) {
    return new Figure(name, t.sum(t.multiply(values, counts), 0), t.sum(counts, 0));
  }

  private Operand<TFloat32> plane(Tensors t, Operand<TFloat32> roll, int plane) {
    Operand<TFloat32> one = t.tf().slice(roll, t.ints(0, 0, 0, plane), t.ints(-1, steps, lanes, 1));
    return t.reshape(one, -1, steps * lanes);
  }

  /** Cost of each roll, in nats, {@code [batch]}. */
  private Operand<TFloat32> wrong(Tensors t, Operand<TFloat32> roll, Operand<TFloat32> scores) {
    Operand<TFloat32> sum = null;
    for (int mark = 0; mark < marks; mark++) {
      Operand<TFloat32> score = plane(t, scores, mark);
      Operand<TFloat32> cells =
          t.subtract(t.softplus(score), t.multiply(score, plane(t, roll, mark)));
      Operand<TFloat32> cost = t.scale(t.sum(cells, 1), mark == 0 ? 1 : LATER_MARKS);
      sum = sum == null ? cost : t.add(sum, cost);
    }
    Operand<TFloat32> velocity =
        t.subtract(t.sigmoid(plane(t, scores, marks)), plane(t, roll, marks));
    Operand<TFloat32> heard = t.multiply(t.square(velocity), plane(t, roll, 0));
    return t.add(sum, t.scale(t.sum(heard, 1), VELOCITY));
  }

  /** Kullback-Leibler divergence from the standard normal, {@code [batch, code]}. */
  private static Operand<TFloat32> divergence(Tensors t, Posterior p) {
    Operand<TFloat32> sum = t.add(t.square(p.mean()), t.exp(p.logVariance()));
    return t.scale(t.shift(t.subtract(sum, p.logVariance()), -1), 0.5);
  }

  // Onsets that come back: 2 right / (told + real), of all rolls together.
  private Figure f1(
      Tensors t, Operand<TFloat32> roll, Operand<TFloat32> scores, Operand<TFloat32> counts) {
    Operand<TFloat32> real = t.multiply(plane(t, roll, 0), t.expand(counts, 1));
    Operand<TFloat32> likely = t.indicator(t.tf().math.greater(plane(t, scores, 0), t.scalar(0)));
    Operand<TFloat32> told = t.multiply(likely, t.expand(counts, 1));
    Operand<TFloat32> right = t.sum(t.multiply(real, told), 0, 1);
    return new Figure("f1", t.scale(right, 2), t.add(t.sum(real, 0, 1), t.sum(told, 0, 1)));
  }

  // Mean error in MIDI steps, of the onsets that there are.
  private Figure velocityError(
      Tensors t, Operand<TFloat32> roll, Operand<TFloat32> scores, Operand<TFloat32> counts) {
    Operand<TFloat32> real = t.multiply(plane(t, roll, 0), t.expand(counts, 1));
    Operand<TFloat32> off =
        t.tf().math.abs(t.subtract(t.sigmoid(plane(t, scores, marks)), plane(t, roll, marks)));
    return new Figure(
        "velocity", t.scale(t.sum(t.multiply(off, real), 0, 1), 127), t.sum(real, 0, 1));
  }

  /** The code of rolls. */
  Posterior encode(Net net, Operand<TFloat32> roll) {
    Tensors t = net.tensors();
    int cell = lanes * (marks + 1);
    Operand<TFloat32> kept = net.dropout(t.reshape(roll, -1, cell), dropout);
    Operand<TFloat32> each = t.gelu(new Dense("step.in", cell, STEP_WIDTH).apply(net, kept));
    Operand<TFloat32> all = t.reshape(each, -1, steps * STEP_WIDTH);
    Operand<TFloat32> hidden =
        t.gelu(new Dense("roll.in", steps * STEP_WIDTH, width).apply(net, all));
    List<Output<TFloat32>> parts =
        t.split(
            new Dense("code", width, 2 * code, 0.05).apply(net, net.dropout(hidden, dropout)),
            2,
            1);
    return new Posterior(parts.get(0), parts.get(1));
  }

  /** Scores of a roll's cells, {@code [batch, steps, lanes, marks + 1]}. */
  private Operand<TFloat32> scores(Net net, Operand<TFloat32> z, Operand<TFloat32> asked) {
    Tensors t = net.tensors();
    Operand<TFloat32> known = t.concat(List.of(z, asked), 1);
    Operand<TFloat32> first = t.gelu(new Dense("out", code + condition, width).apply(net, known));
    Operand<TFloat32> hidden =
        t.add(first, t.gelu(new Dense("out2", width, width).apply(net, first)));
    Operand<TFloat32> each =
        t.gelu(
            new Dense("spread", width, steps * STEP_WIDTH)
                .apply(net, net.dropout(hidden, dropout)));
    Operand<TFloat32> cells =
        new Dense("cells", STEP_WIDTH, lanes * (marks + 1))
            .apply(net, t.reshape(each, -1, STEP_WIDTH));
    return t.reshape(cells, -1, steps, lanes, marks + 1);
  }

  /**
   * Probabilities of onsets and the other marks, and velocities 0..1: {@code [batch, steps, lanes,
   * marks + 1]}.
   */
  Operand<TFloat32> decode(Net net, Operand<TFloat32> z, Operand<TFloat32> asked) {
    return net.tensors().sigmoid(scores(net, z, asked));
  }
}
