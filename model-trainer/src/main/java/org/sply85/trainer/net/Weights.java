package org.sply85.trainer.net;

import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Where layers get their weights from: variables that learn, or values that have been learnt. */
public interface Weights {
  /**
   * The weight of a name, made at the first call.
   *
   * @param name unique in the network, like {@code "block0.query"}
   * @param start how it begins
   * @param shape its sizes
   */
  Operand<TFloat32> weight(String name, Start start, long... shape);

  /** How a weight begins. */
  record Start(double deviation, double mean, boolean decays) {
    /** A matrix: truncated normal around 0; it decays. */
    public static Start normal(double deviation) {
      return new Start(deviation, 0, true);
    }

    /** Truncated normal with variance 1 over the number of inputs (LeCun et al., 1998). */
    public static Start fanIn(long inputs) {
      return normal(1 / Math.sqrt(inputs));
    }

    /** A constant: biases and gains, which do not decay. */
    public static Start constant(double value) {
      return new Start(0, value, false);
    }
  }
}
