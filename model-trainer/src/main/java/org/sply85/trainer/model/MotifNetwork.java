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

  static final int CHORD = 12;
  static final int STATES = 3; // begins, holds, rests
  private static final double PRICE = 0.05; // of a nat of code against one of motif
  private static final float FREE = 0.25f; // nats of each number of the code that cost nothing
  static final int CELL = 8; // steps whose rhythm is read alike wherever they stand
  static final int CELL_WIDTH = 24;
  static final double DROPOUT = 0.1;
  static final double HEIGHT = 6; // semitones in a unit of height

  public MotifNetwork {
    if (steps % CELL != 0) {
      throw new IllegalArgumentException(
          "steps must be a multiple of %d, was %d".formatted(CELL, steps));
    }
  }

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
    Posterior posterior = new MotifEncoder(this).encode(net, tokens, chords);
    Operand<TFloat32> z = posterior.mean();
    if (net.learns()) {
      Operand<TFloat32> deviation = t.exp(t.scale(posterior.logVariance(), 0.5));
      z = t.add(z, t.multiply(deviation, net.gaussian(batch, 2 * code)));
    }
    Operand<TFloat32> states = states(t, tokens);
    MotifDecoder decoder = new MotifDecoder(this);
    Operand<TFloat32> rhythm = decoder.rhythm(net, z);
    Operand<TFloat32> given = net.learns() ? states : likeliest(t, rhythm);
    Operand<TFloat32> pitch = decoder.pitch(net, z, given, chords);
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
}
