package org.sply85.trainer.net;

import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What layers are applied in: the algebra, the weights, and whether the network is learning. */
public final class Net {
  private final Tensors tensors;
  private final Weights weights;
  private final Operand<TInt32> noise; // null when nothing is dropped
  private int drops;

  private Net(Tensors tensors, Weights weights, Operand<TInt32> noise) {
    this.tensors = tensors;
    this.weights = weights;
    this.noise = noise;
  }

  /**
   * A network that learns.
   *
   * @param noise the step's number, counted from 1; seed of what is dropped
   */
  public static Net learning(Tensors tensors, Weights weights, Operand<TInt32> noise) {
    return new Net(tensors, weights, noise);
  }

  /** A network that is used. */
  public static Net used(Tensors tensors, Weights weights) {
    return new Net(tensors, weights, null);
  }

  /** Whether the network is learning. */
  public boolean learns() {
    return noise != null;
  }

  /** Rises from 0 to 1 over the first steps of learning; 1 when the network is used. */
  public Operand<TFloat32> warmUp(int steps) {
    if (noise == null) {
      return tensors.scalar(1);
    }
    return tensors
        .tf()
        .math
        .minimum(tensors.scalar(1), tensors.scale(tensors.indicator(noise), 1.0 / steps));
  }

  public Tensors tensors() {
    return tensors;
  }

  public Operand<TFloat32> weight(String name, Weights.Start start, long... shape) {
    return weights.weight(name, start, shape);
  }

  /**
   * Sets a share of values to 0 and raises the others (Srivastava et al., 2014); the identity when
   * the network is used.
   */
  public Operand<TFloat32> dropout(Operand<TFloat32> x, double rate) {
    if (noise == null || rate <= 0) {
      return x;
    }
    Operand<TFloat32> kept =
        tensors.indicator(tensors.tf().math.greaterEqual(draw(x), tensors.scalar((float) rate)));
    return tensors.multiply(tensors.scale(x, 1 / (1 - rate)), kept);
  }

  /** Uniform noise of the shape of x, other values at each place it is called from. */
  private Operand<TFloat32> draw(Operand<TFloat32> x) {
    return tensors.uniform(tensors.tf().shape(x), seeds());
  }

  /**
   * Standard normal noise of a fixed shape. A shape taken from a tensor would lead gradients into
   * the generator, which has none.
   *
   * @throws IllegalStateException if the network is not learning
   */
  public Operand<TFloat32> gaussian(int... shape) {
    if (noise == null) {
      throw new IllegalStateException("a network in use is given its noise from outside");
    }
    return tensors.normal(tensors.ints(shape), seeds());
  }

  private Operand<TInt32> seeds() {
    drops++;
    return tensors.tf().stack(List.of(noise, tensors.integer(drops)));
  }
}
