package org.sply85.trainer.train;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Examples side by side: a row-major array for each input, {@code [batch, shape...]}. */
public final class Batch {
  private final int size;
  private final Map<String, Input> inputs = new LinkedHashMap<>();
  private final Map<String, float[]> floats = new LinkedHashMap<>();
  private final Map<String, int[]> ints = new LinkedHashMap<>();

  /** All zeros. */
  public Batch(int size, List<Input> inputs) {
    this.size = size;
    for (Input input : inputs) {
      this.inputs.put(input.name(), input);
      switch (input.kind()) {
        case FLOAT -> floats.put(input.name(), new float[size * input.size()]);
        case INT -> ints.put(input.name(), new int[size * input.size()]);
      }
    }
  }

  /** Number of examples. */
  public int size() {
    return size;
  }

  /** The whole array of an input of floats, to be written. */
  public float[] floats(String name) {
    return floats.get(name);
  }

  /** The whole array of an input of ints, to be written. */
  public int[] ints(String name) {
    return ints.get(name);
  }

  /** Where an example begins in the array of an input. */
  public int offset(String name, int example) {
    return example * inputs.get(name).size();
  }

  /** As tensors by name; to be closed. */
  Map<String, Tensor> tensors() {
    Map<String, Tensor> tensors = new LinkedHashMap<>();
    inputs.values().forEach(i -> tensors.put(i.name(), tensor(i)));
    return tensors;
  }

  private Tensor tensor(Input input) {
    LongStream sizes = java.util.Arrays.stream(input.shape()).asLongStream();
    Shape shape = Shape.of(LongStream.concat(LongStream.of(size), sizes).toArray());
    return switch (input.kind()) {
      case FLOAT -> TFloat32.tensorOf(shape, DataBuffers.of(floats.get(input.name())));
      case INT -> TInt32.tensorOf(shape, DataBuffers.of(ints.get(input.name())));
    };
  }
}
