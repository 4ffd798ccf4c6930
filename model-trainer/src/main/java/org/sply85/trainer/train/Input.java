package org.sply85.trainer.train;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

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

  /** Where a batch of it is fed into a graph. */
  Placeholder<? extends TType> placeholder(Tensors t, int batch) {
    LongStream sizes = Arrays.stream(shape).asLongStream();
    var all = Placeholder.shape(Shape.of(LongStream.concat(LongStream.of(batch), sizes).toArray()));
    return switch (kind) {
      case FLOAT -> t.tf().placeholder(TFloat32.class, all);
      case INT -> t.tf().placeholder(TInt32.class, all);
    };
  }

  /** Number of values in an example. */
  public int size() {
    return Arrays.stream(shape).reduce(1, (a, b) -> a * b);
  }
}
