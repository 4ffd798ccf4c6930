package org.sply85.trainer.model;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * A variational autoencoder of motifs (Kingma and Welling, 2014), its code in two parts as in
 * EC2-VAE (Yang et al., ISMIR 2019): one holds when notes begin, hold and rest, the other which
 * pitches they have, given the rhythm and the chords.
 *
 * @param steps of a motif
 * @param pitches that a step can begin; a step's tokens are these, hold, and rest
 * @param code size of each part of the code
 * @param width of the layers
 * @param warmUp steps of learning until the code's price is full
 */
public record MotifNetwork(String name, int steps, int pitches, int code, int width, int warmUp)
    implements Network {
  /** Input: the token of each step, {@code [steps]}. */
  public static final String TOKENS = "tokens";

  /** Input: pitch classes of the chord at each step, {@code [steps, 12]}. */
  public static final String CHORDS = "chords";

  /** Input: 1 for a motif, 0 for what only fills the batch. */
  public static final String COUNTS = "counts";

  private static final int CHORD = 12;
  private static final int STATES = 3; // begins, holds, rests
  private static final double PRICE = 0.05; // of a nat of code against one of motif
  private static final float FREE = 0.25f; // nats of each number of the code that cost nothing
  private static final int STEP_WIDTH = 48;
  private static final double DROPOUT = 0.1;
  private static final double HEIGHT = 6; // semitones in a unit of height
  private static final double SHARPNESS = 3; // at the start, logarithm

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.ints(TOKENS, steps), Input.floats(CHORDS, steps, CHORD), Input.floats(COUNTS));
  }

  /** Where a code lies: mean and logarithm of the variance, {@code [batch, 2 * code]} each. */
  record Posterior(Operand<TFloat32> mean, Operand<TFloat32> logVariance) {}

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var tokens = (Operand<TInt32>) inputs.get(TOKENS);
    var chords = (Operand<TFloat32>) inputs.get(CHORDS);
    var counts = (Operand<TFloat32>) inputs.get(COUNTS);
    Posterior posterior = encode(net, tokens, chords);
    Operand<TFloat32> z = posterior.mean();
    if (net.learns()) {
      Operand<TFloat32> deviation = t.exp(t.scale(posterior.logVariance(), 0.5));
      z = t.add(z, t.multiply(deviation, net.gaussian(batch, 2 * code)));
    }
    Operand<TFloat32> states = states(t, tokens);
    Operand<TFloat32> rhythm = rhythm(net, z);
    Operand<TFloat32> given = net.learns() ? states : likeliest(t, rhythm);
    Operand<TFloat32> pitch = pitch(net, z, given, chords);
    Operand<TFloat32> begins = t.indicator(t.tf().math.less(tokens, t.integer(pitches)));
    Operand<TFloat32> wrongState =
        t.scale(t.sum(t.multiply(states, t.logSoftmax(rhythm)), 1, 2), -1);
    Operand<TFloat32> wrongPitch =
        t.scale(t.sum(t.multiply(t.oneHot(tokens, pitches), t.logSoftmax(pitch)), 1, 2), -1);
    Operand<TFloat32> restored = t.add(wrongState, wrongPitch);
    Operand<TFloat32> costs = divergence(t, posterior);
    Operand<TFloat32> paid = t.tf().math.maximum(t.mean(costs, 0), t.scalar(FREE));
    Operand<TFloat32> price = t.scale(net.warmUp(warmUp), PRICE);
    Operand<TFloat32> loss = t.add(t.mean(restored, 0), t.multiply(price, t.sum(paid, 0)));
    Operand<TFloat32> code = t.sum(costs, 1);
    Operand<TFloat32> hits = hits(t, tokens, rhythm, pitch, begins);
    Operand<TFloat32> heard = t.multiply(begins, t.expand(counts, 1));
    return new Objective(
        loss,
        List.of(
            figure(t, "elbo", t.add(restored, t.scale(code, PRICE)), counts),
            figure(t, "nll", restored, counts),
            figure(t, "kl", code, counts),
            new Figure("onsets", t.sum(t.multiply(hits, heard), 0, 1), t.sum(heard, 0, 1)),
            figure(t, "states", t.mean(rightStates(t, states, rhythm), 1), counts)));
  }

  private static Figure figure(
      Tensors t, String name, Operand<TFloat32> values, Operand<TFloat32> counts) {
    return new Figure(name, t.sum(t.multiply(values, counts), 0), t.sum(counts, 0));
  }

  /** Kullback-Leibler divergence from the standard normal, {@code [batch, 2 * code]}. */
  private static Operand<TFloat32> divergence(Tensors t, Posterior p) {
    Operand<TFloat32> sum = t.add(t.square(p.mean()), t.exp(p.logVariance()));
    return t.scale(t.shift(t.subtract(sum, p.logVariance()), -1), 0.5);
  }

  /** 1 at each step whose beginning and pitch both come back. */
  private Operand<TFloat32> hits(
      Tensors t,
      Operand<TInt32> tokens,
      Operand<TFloat32> rhythm,
      Operand<TFloat32> pitch,
      Operand<TFloat32> begins) {
    Operand<TInt32> state = t.tf().math.argMax(rhythm, t.integer(2), TInt32.class);
    Operand<TInt32> best = t.tf().math.argMax(pitch, t.integer(2), TInt32.class);
    Operand<TFloat32> found = t.indicator(t.tf().math.equal(state, t.integer(0)));
    Operand<TFloat32> right = t.indicator(t.tf().math.equal(best, tokens));
    return t.multiply(begins, t.multiply(found, right));
  }

  private static Operand<TFloat32> rightStates(
      Tensors t, Operand<TFloat32> states, Operand<TFloat32> rhythm) {
    return t.sum(t.multiply(states, likeliest(t, rhythm)), 2);
  }

  /** {@code [batch, steps, 3]}: whether a step begins, holds, rests. */
  Operand<TFloat32> states(Tensors t, Operand<TInt32> tokens) {
    Operand<TInt32> state =
        t.tf().math.maximum(t.tf().math.sub(tokens, t.integer(pitches - 1)), t.integer(0));
    return t.oneHot(state, STATES);
  }

  static Operand<TFloat32> likeliest(Tensors t, Operand<TFloat32> scores) {
    return t.oneHot(t.tf().math.argMax(scores, t.integer(2), TInt32.class), STATES);
  }

  /** The code of motifs: rhythm first, then pitch. */
  Posterior encode(Net net, Operand<TInt32> tokens, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    Operand<TFloat32> states = t.reshape(states(t, tokens), -1, steps * STATES);
    Operand<TFloat32> rhythm =
        t.gelu(new Dense("rhythm.in", steps * STATES, width).apply(net, states));
    Operand<TInt32> held = held(t, tokens);
    Operand<TFloat32> begins =
        t.expand(t.indicator(t.tf().math.less(tokens, t.integer(pitches))), 2);
    Operand<TFloat32> step =
        t.reshape(t.concat(List.of(t.oneHot(held, pitches), begins, chords), 2), -1, stepSize());
    Operand<TFloat32> each = t.gelu(new Dense("step.in", stepSize(), STEP_WIDTH).apply(net, step));
    Operand<TFloat32> contour =
        t.scale(t.shift(t.indicator(held), -(pitches - 1) / 2.0), 1 / HEIGHT);
    Operand<TFloat32> all = t.concat(List.of(t.reshape(each, -1, steps * STEP_WIDTH), contour), 1);
    Operand<TFloat32> pitch =
        t.gelu(new Dense("pitch.in", steps * (STEP_WIDTH + 1), width).apply(net, all));
    pitch = t.concat(List.of(net.dropout(pitch, DROPOUT), contour), 1);
    List<Output<TFloat32>> r =
        t.split(new Dense("rhythm.code", width, 2 * code, 0.05).apply(net, rhythm), 2, 1);
    List<Output<TFloat32>> p =
        t.split(new Dense("pitch.code", width + steps, 2 * code, 0.05).apply(net, pitch), 2, 1);
    return new Posterior(
        t.concat(List.of(r.get(0), p.get(0)), 1), t.concat(List.of(r.get(1), p.get(1)), 1));
  }

  private int stepSize() {
    return pitches + 1 + CHORD;
  }

  /**
   * The pitch that each step holds, sounding or not: that of the last note begun, or of the first
   * one before it has; {@code [batch, steps]}. What is sung can so be told from when.
   */
  private Operand<TInt32> held(Tensors t, Operand<TInt32> tokens) {
    float[] forth = new float[steps * steps];
    float[] back = new float[steps];
    for (int s = 0; s < steps; s++) {
      back[s] = steps - s;
      for (int before = 0; before <= s; before++) {
        forth[s * steps + before] = before + 1;
      }
    }
    Operand<TFloat32> begins = t.indicator(t.tf().math.less(tokens, t.integer(pitches)));
    Operand<TFloat32> last =
        t.max(t.multiply(t.expand(begins, 1), t.constant(forth, steps, steps)), 2);
    Operand<TFloat32> soonest = t.maxKept(t.multiply(begins, t.constant(back, steps)), 1);
    Operand<TFloat32> first = t.scale(t.shift(soonest, -steps - 1), -1); // 1 + its step
    Operand<TFloat32> some = t.tf().math.minimum(first, t.scalar(steps));
    Operand<TFloat32> chosen =
        t.shift(
            t.add(last, t.multiply(t.indicator(t.tf().math.equal(last, t.scalar(0))), some)), -1);
    Operand<TInt32> from = t.tf().dtypes.cast(chosen, TInt32.class);
    return t.tf().math.minimum(t.pick(tokens, from), t.integer(pitches - 1));
  }

  /** Scores of the states of each step, {@code [batch, steps, 3]}. */
  Operand<TFloat32> rhythm(Net net, Operand<TFloat32> z) {
    Tensors t = net.tensors();
    Operand<TFloat32> own = t.tf().slice(z, t.ints(0, 0), t.ints(-1, code));
    Operand<TFloat32> hidden = t.gelu(new Dense("rhythm.out", code, width).apply(net, own));
    hidden = t.gelu(new Dense("rhythm.out2", width, width).apply(net, hidden));
    Operand<TFloat32> scores = new Dense("rhythm.states", width, steps * STATES).apply(net, hidden);
    return t.reshape(scores, -1, steps, STATES);
  }

  /** Scores of the pitches of each step, {@code [batch, steps, pitches]}. */
  Operand<TFloat32> pitch(
      Net net, Operand<TFloat32> z, Operand<TFloat32> states, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    Operand<TFloat32> part = t.tf().slice(z, t.ints(0, code), t.ints(-1, code));
    Operand<TFloat32> hidden = t.gelu(new Dense("pitch.out", code, width).apply(net, part));
    Operand<TFloat32> spread =
        t.reshape(
            new Dense("pitch.spread", width, steps * STEP_WIDTH).apply(net, hidden),
            -1,
            steps,
            STEP_WIDTH);
    Operand<TFloat32> x = t.concat(List.of(spread, states, chords), 2);
    int size = STEP_WIDTH + STATES + CHORD;
    Operand<TFloat32> along =
        new Lstm("pitch.lstm", size, width)
            .sequence(net, t.transpose(x, 1, 0, 2), t.integer(steps));
    Operand<TFloat32> rows = t.reshape(t.transpose(along, 1, 0, 2), -1, width);
    Operand<TFloat32> both = t.concat(List.of(rows, t.reshape(x, -1, size)), 1);
    Operand<TFloat32> own = new Dense("pitch.scores", width + size, pitches).apply(net, both);
    Operand<TFloat32> height =
        t.add(
            t.reshape(new Dense("pitch.contour", code, steps).apply(net, part), -1, 1),
            new Dense("pitch.height", width + size, 1, 0.02).apply(net, both));
    return t.reshape(t.add(own, near(net, height)), -1, steps, pitches);
  }

  /**
   * What pitches gain by lying near one height, {@code [batch * steps, pitches]}: a contour is
   * learnt in few numbers, and the choice among neighbours left to the scores.
   */
  private Operand<TFloat32> near(Net net, Operand<TFloat32> height) {
    Tensors t = net.tensors();
    float[][] heights = new float[1][pitches];
    for (int i = 0; i < pitches; i++) {
      heights[0][i] = (float) ((i - (pitches - 1) / 2.0) / HEIGHT);
    }
    Operand<TFloat32> sharpness =
        t.exp(net.weight("pitch.sharpness", Weights.Start.constant(SHARPNESS), 1));
    return t.scale(t.multiply(sharpness, t.square(t.subtract(t.matrix(heights), height))), -1);
  }

  /** Probabilities of the tokens of each step, {@code [batch, steps, pitches + 2]}. */
  Operand<TFloat32> decode(Net net, Operand<TFloat32> z, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    Operand<TFloat32> rhythm = rhythm(net, z);
    Operand<TFloat32> pitch = t.softmax(pitch(net, z, likeliest(t, rhythm), chords));
    Operand<TFloat32> states = t.softmax(rhythm);
    Operand<TFloat32> begins = t.tf().slice(states, t.ints(0, 0, 0), t.ints(-1, -1, 1));
    Operand<TFloat32> others = t.tf().slice(states, t.ints(0, 0, 1), t.ints(-1, -1, 2));
    return t.concat(List.of(t.multiply(begins, pitch), others), 2);
  }
}
