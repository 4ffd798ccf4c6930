package org.sply85.trainer.model;

import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.TouchNote;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Goes along the notes of a performance and tells how each is touched: a normal distribution of its
 * velocity, and one of how late it is, given the notes so far and their touch.
 *
 * @param time notes that are learnt from at once
 * @param size of its memory
 */
public record TouchNetwork(String name, int time, int size) implements Network {
  /** Input: {@link TouchNote#features}, {@code [time, TouchNote.FEATURES]}. */
  public static final String FEATURES = "features";

  /** Input: {@link TouchNote#targets}, {@code [time, TouchNote.TARGETS]}. */
  public static final String TARGETS = "targets";

  /** Input: 1 for each note, 0 for what only fills the time. */
  public static final String HEARD = "heard";

  /** Input: 1 for each note whose lateness is as played. */
  public static final String TIMED = "timed";

  /** What stands before the first note. */
  public static final TouchNote NOTHING = new TouchNote(0, 2, 1, 60, 0, 0, 0);

  private static final int KNOWN = TouchNote.FEATURES;
  private static final double LEAST = 0.02; // deviation
  private static final double HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.floats(FEATURES, time, KNOWN),
        Input.floats(TARGETS, time, TouchNote.TARGETS),
        Input.floats(HEARD, time),
        Input.floats(TIMED, time));
  }

  /** Means and deviations of velocity and lateness, {@code [n, 2]} each. */
  record Told(Operand<TFloat32> means, Operand<TFloat32> deviations) {}

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var features = (Operand<TFloat32>) inputs.get(FEATURES);
    var targets = (Operand<TFloat32>) inputs.get(TARGETS);
    var heard = (Operand<TFloat32>) inputs.get(HEARD);
    var timed = (Operand<TFloat32>) inputs.get(TIMED);
    Operand<TInt32> steps = t.integer(time);
    Operand<TFloat32> along = lstm().sequence(net, t.transpose(features, 1, 0, 2), steps);
    Operand<TFloat32> hidden = t.reshape(t.transpose(along, 1, 0, 2), -1, size);
    Told told = told(net, hidden, t.reshape(features, -1, KNOWN));
    Operand<TFloat32> real = t.reshape(targets, -1, TouchNote.TARGETS);
    Operand<TFloat32> off = t.subtract(real, told.means());
    Operand<TFloat32> ways = t.divide(off, told.deviations());
    Operand<TFloat32> nll =
        t.shift(t.add(t.scale(t.square(ways), 0.5), t.log(told.deviations())), HALF_LOG_TWO_PI);
    Operand<TFloat32> velocity = column(t, nll, 0);
    Operand<TFloat32> lateness = column(t, nll, 1);
    Operand<TFloat32> counts = t.reshape(heard, -1);
    Operand<TFloat32> late = t.multiply(counts, t.reshape(timed, -1));
    Operand<TFloat32> sum =
        t.add(t.sum(t.multiply(velocity, counts), 0), t.sum(t.multiply(lateness, late), 0));
    Operand<TFloat32> loss = t.divide(sum, t.shift(t.sum(counts, 0), 1));
    Operand<TFloat32> error = t.tf().math.abs(column(t, off, 0));
    return new Objective(
        loss,
        List.of(
            new Figure("nll", sum, t.sum(counts, 0)),
            figure(t, "velocity.nll", velocity, counts),
            figure(t, "late.nll", lateness, late),
            figure(t, "velocity.error", t.scale(error, TouchNote.velocity(1)), counts)));
  }

  private static Figure figure(
      Tensors t, String name, Operand<TFloat32> values, Operand<TFloat32> counts) {
    return new Figure(name, t.sum(t.multiply(values, counts), 0), t.sum(counts, 0));
  }

  static Operand<TFloat32> column(Tensors t, Operand<TFloat32> rows, int column) {
    return t.reshape(t.tf().slice(rows, t.ints(0, column), t.ints(-1, 1)), -1);
  }

  /** Its memory. */
  Lstm lstm() {
    return new Lstm("lstm", KNOWN, size);
  }

  /**
   * What it tells of notes.
   *
   * @param hidden its memory after them, {@code [n, size]}
   * @param features of them, {@code [n, TouchNote.FEATURES]}
   */
  Told told(Net net, Operand<TFloat32> hidden, Operand<TFloat32> features) {
    Tensors t = net.tensors();
    Operand<TFloat32> both = t.concat(List.of(hidden, features), 1);
    Operand<TFloat32> out =
        new Dense("touch", size + KNOWN, 2 * TouchNote.TARGETS, 0.05).apply(net, both);
    var parts = t.split(out, 2, 1);
    return new Told(parts.get(0), t.shift(t.scale(t.softplus(parts.get(1)), 0.5), LEAST));
  }
}
