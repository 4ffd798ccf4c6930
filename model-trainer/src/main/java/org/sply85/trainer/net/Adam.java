package org.sply85.trainer.net;

import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.Session;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Gradients;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;

/**
 * Adam (Kingma and Ba, 2015) with gradients clipped by their global norm and decoupled weight decay
 * (Loshchilov and Hutter, 2019). Learning rate and step are fed, so nothing but the moments is kept
 * between steps.
 */
public final class Adam {
  private static final double EPSILON = 1e-8;

  /**
   * How to descend.
   *
   * @param beta1 decay of the first moment
   * @param beta2 decay of the second moment
   * @param clip largest global norm of a gradient
   * @param decay of matrices, times the learning rate
   */
  public record Settings(double beta1, double beta2, double clip, double decay) {
    /** What most models train with. */
    public static final Settings STANDARD = new Settings(0.9, 0.99, 1.0, 0.01);
  }

  private final Settings settings;
  private final Placeholder<TFloat32> rate;
  private final Placeholder<TFloat32> power1;
  private final Placeholder<TFloat32> power2;
  private final List<Op> updates = new ArrayList<>();

  /** Adds the descent of a loss to its graph, for the variables of the given names. */
  public Adam(
      Tensors t, Variables variables, List<String> names, Operand<TFloat32> loss, Settings s) {
    this.settings = s;
    Ops tf = t.tf();
    rate = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    power1 = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    power2 = tf.placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    List<Operand<TFloat32>> gradients = gradients(tf, variables, names, loss);
    Operand<TFloat32> factor = clipping(t, gradients);
    for (int i = 0; i < names.size(); i++) {
      updates.add(update(t, variables, names.get(i), t.multiply(gradients.get(i), factor)));
    }
  }

  private static List<Operand<TFloat32>> gradients(
      Ops tf, Variables variables, List<String> names, Operand<TFloat32> loss) {
    List<Operand<?>> by = new ArrayList<>();
    names.forEach(n -> by.add(variables.variable(n)));
    Gradients gradients = tf.gradients(loss, by);
    List<Operand<TFloat32>> each = new ArrayList<>();
    for (int i = 0; i < by.size(); i++) {
      each.add(gradients.dy(i));
    }
    return each;
  }

  private Operand<TFloat32> clipping(Tensors t, List<Operand<TFloat32>> gradients) {
    List<Operand<TFloat32>> halves = new ArrayList<>();
    gradients.forEach(g -> halves.add(t.tf().nn.l2Loss(g)));
    Operand<TFloat32> norm = t.tf().math.sqrt(t.scale(t.tf().math.addN(halves), 2));
    Operand<TFloat32> shrink = t.divide(t.scalar((float) settings.clip()), t.shift(norm, 1e-6));
    return t.tf().math.minimum(t.scalar(1), shrink);
  }

  private Op update(Tensors t, Variables variables, String name, Operand<TFloat32> gradient) {
    Ops tf = t.tf();
    Variable<TFloat32> variable = variables.variable(name);
    Operand<TFloat32> moved =
        tf.train.applyAdam(
            variable,
            variables.shadow("m", name),
            variables.shadow("v", name),
            power1,
            power2,
            rate,
            t.scalar((float) settings.beta1()),
            t.scalar((float) settings.beta2()),
            t.scalar((float) EPSILON),
            gradient);
    if (settings.decay() == 0 || !variables.decays(name)) {
      return moved;
    }
    Ops after = tf.withControlDependencies(List.of(moved));
    Operand<TFloat32> share = after.math.mul(rate, after.constant((float) settings.decay()));
    return after.assignSub(variable, after.math.mul(variable, share));
  }

  /**
   * Makes a run also descend.
   *
   * @param step counted from 1
   * @param feeds gets the tensors that must be closed after the run
   */
  public void descend(Session.Runner runner, double learningRate, long step, List<Tensor> feeds) {
    feed(runner, rate, learningRate, feeds);
    feed(runner, power1, Math.pow(settings.beta1(), step), feeds);
    feed(runner, power2, Math.pow(settings.beta2(), step), feeds);
    updates.forEach(runner::addTarget);
  }

  private static void feed(
      Session.Runner runner, Placeholder<TFloat32> place, double value, List<Tensor> feeds) {
    TFloat32 tensor = TFloat32.scalarOf((float) value);
    feeds.add(tensor);
    runner.feed(place, tensor);
  }
}
