package org.sply85.trainer.train;

import java.util.Arrays;

/**
 * What a network is fed.
 *
 * @param name names it in batches
 * @param kind of number
 * @param shape without the batch's axis
 */
public record Input(String name, Kind kind, int... shape) {
  /** What an input consists of. */
  public enum Kind {
    FLOAT,
    INT
  }

  public static Input floats(String name, int... shape) {
    return new Input(name, Kind.FLOAT, shape);
  }

  public static Input ints(String name, int... shape) {
    return new Input(name, Kind.INT, shape);
  }

  /** Number of values in an example. */
  public int size() {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }
}
