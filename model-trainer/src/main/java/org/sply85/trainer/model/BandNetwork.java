package org.sply85.trainer.model;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.train.Input;
import org.sply85.trainer.train.Network;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Drums, bass and comp played together, step by step, by one memory. Within a step the drums are
 * drawn first, then the bass given them, then the comp given both: so the bass meets the kick.
 *
 * @param time steps of an example
 * @param features numbers a step, what was played before among them
 * @param classes of bass and comp, and lanes of drums
 * @param width of the layer before the memory
 * @param size of the memory
 * @param dropout while it learns
 */
public record BandNetwork(
    String name, int time, int features, Classes classes, int width, int size, double dropout)
    implements Network {
  /** Input: {@code [time, features]}. */
  public static final String FEATURES = "features";

  /** Input: class at each step, {@code [time]}. */
  public static final String BASS = "bass";

  /** Input: class at each step, {@code [time]}. */
  public static final String COMP = "comp";

  /** Input: flags, {@code [time, drums]}. */
  public static final String DRUMS = "drums";

  /** Input: flag, {@code [time]}. */
  public static final String FILL = "fill";

  /** Input: whether bass, comp, drums count, {@code [3]}. */
  public static final String COUNTS = "counts";

  /** How many of each there are. */
  public record Classes(int bass, int comp, int drums) {
    /** Length of a step as a vector: bass and comp one-hot, drums, fill. */
    public int played() {
      return bass + comp + drums + 1;
    }
  }

  @Override
  public List<Input> inputs() {
    return List.of(
        Input.floats(FEATURES, time, features),
        Input.ints(BASS, time),
        Input.ints(COMP, time),
        Input.floats(DRUMS, time, classes.drums()),
        Input.floats(FILL, time),
        Input.floats(COUNTS, 3));
  }

  @Override
  @SuppressWarnings("unchecked")
  public Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch) {
    Tensors t = net.tensors();
    var features = (Operand<TFloat32>) inputs.get(FEATURES);
    Operand<TInt32> bass = t.tf().reshape((Operand<TInt32>) inputs.get(BASS), t.ints(-1));
    Operand<TInt32> comp = t.tf().reshape((Operand<TInt32>) inputs.get(COMP), t.ints(-1));
    Operand<TFloat32> drums = t.reshape((Operand<TFloat32>) inputs.get(DRUMS), -1, classes.drums());
    Operand<TFloat32> fill = t.reshape((Operand<TFloat32>) inputs.get(FILL), -1, 1);
    List<Output<TFloat32>> counts = t.split((Operand<TFloat32>) inputs.get(COUNTS), 3, 1);
    Operand<TFloat32> hidden = hidden(net, features);
    Operand<TFloat32> nllBass =
        t.scale(
            t.sum(
                t.multiply(t.oneHot(bass, classes.bass()), t.logSoftmax(bass(net, hidden, drums))),
                1),
            -1);
    Operand<TFloat32> heard = t.oneHot(bass, classes.bass());
    Operand<TFloat32> nllComp =
        t.scale(
            t.sum(
                t.multiply(
                    t.oneHot(comp, classes.comp()), t.logSoftmax(comp(net, hidden, drums, heard))),
                1),
            -1);
    Operand<TFloat32> nllDrums =
        t.add(
            t.sum(unlike(t, drums(net, hidden), drums), 1),
            t.sum(unlike(t, fill(net, hidden), fill), 1));
    Operand<TFloat32> bassSum = total(t, nllBass, counts.get(0));
    Operand<TFloat32> compSum = total(t, nllComp, counts.get(1));
    Operand<TFloat32> drumSum = total(t, nllDrums, counts.get(2));
    Operand<TFloat32> sum = t.add(t.add(bassSum, compSum), drumSum);
    Operand<TFloat32> steps =
        t.scale(
            t.sum(t.tf().reduceMax((Operand<TFloat32>) inputs.get(COUNTS), t.ints(1)), 0), time);
    Operand<TFloat32> loss = t.divide(sum, t.shift(steps, 1e-6));
    return new Objective(
        loss,
        List.of(
            new Figure("nll", sum, steps),
            new Figure("nllBass", bassSum, steps(t, counts.get(0))),
            new Figure("nllComp", compSum, steps(t, counts.get(1))),
            new Figure("nllDrums", drumSum, steps(t, counts.get(2)))));
  }

  private Operand<TFloat32> steps(Tensors t, Operand<TFloat32> counts) {
    return t.scale(t.sum(counts, 0, 1), time);
  }

  private Operand<TFloat32> total(Tensors t, Operand<TFloat32> nll, Operand<TFloat32> counts) {
    return t.sum(t.multiply(t.reshape(nll, -1, time), counts), 0, 1);
  }

  /** Cross entropy of flags, by their scores. */
  private static Operand<TFloat32> unlike(
      Tensors t, Operand<TFloat32> scores, Operand<TFloat32> flags) {
    return t.subtract(t.softplus(scores), t.multiply(scores, flags));
  }

  /** {@code [batch, time, features]} to {@code [batch * time, size]}. */
  private Operand<TFloat32> hidden(Net net, Operand<TFloat32> x) {
    Tensors t = net.tensors();
    Operand<TFloat32> in = input(net, t.reshape(x, -1, features));
    Operand<TFloat32> steps = t.transpose(t.reshape(in, -1, time, width), 1, 0, 2);
    Operand<TFloat32> along = memory().sequence(net, steps, t.integer(time));
    return net.dropout(t.reshape(t.transpose(along, 1, 0, 2), -1, size), dropout);
  }

  /** {@code [n, features]} to {@code [n, width]}. */
  Operand<TFloat32> input(Net net, Operand<TFloat32> x) {
    return net.dropout(net.tensors().relu(new Dense("in", features, width).apply(net, x)), dropout);
  }

  Lstm memory() {
    return new Lstm("memory", width, size);
  }

  /** Scores of the drums' flags, {@code [n, drums]}. */
  Operand<TFloat32> drums(Net net, Operand<TFloat32> hidden) {
    return new Dense("drums", size, classes.drums(), 0.05).apply(net, hidden);
  }

  /** Scores of a fill, {@code [n, 1]}. */
  Operand<TFloat32> fill(Net net, Operand<TFloat32> hidden) {
    return new Dense("fill", size, 1, 0.05).apply(net, hidden);
  }

  /** Scores of the bass's classes given the drums of the step, {@code [n, bass]}. */
  Operand<TFloat32> bass(Net net, Operand<TFloat32> hidden, Operand<TFloat32> drums) {
    Tensors t = net.tensors();
    return head(
        net, "bass", t.concat(List.of(hidden, drums), 1), size + classes.drums(), classes.bass());
  }

  /** Scores of the comp's classes given drums and bass of the step, {@code [n, comp]}. */
  Operand<TFloat32> comp(
      Net net, Operand<TFloat32> hidden, Operand<TFloat32> drums, Operand<TFloat32> bass) {
    Tensors t = net.tensors();
    return head(
        net,
        "comp",
        t.concat(List.of(hidden, drums, bass), 1),
        size + classes.drums() + classes.bass(),
        classes.comp());
  }

  private static Operand<TFloat32> head(
      Net net, String name, Operand<TFloat32> x, int inputs, int outputs) {
    int wide = 64;
    Operand<TFloat32> hidden =
        net.tensors().relu(new Dense(name + ".wide", inputs, wide).apply(net, x));
    return new Dense(name, wide, outputs, 0.05).apply(net, hidden);
  }
}
