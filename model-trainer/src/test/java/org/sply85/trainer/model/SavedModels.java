package org.sply85.trainer.model;

import java.util.HashMap;
import java.util.Map;
import org.tensorflow.Result;
import org.tensorflow.SavedModelBundle;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Calls of written models, in arrays. */
final class SavedModels {
  private SavedModels() {}

  static TFloat32 floats(float[] values, long... shape) {
    return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values));
  }

  static TInt32 ints(int[] values, long... shape) {
    return TInt32.tensorOf(Shape.of(shape), DataBuffers.of(values));
  }

  /** The row-major arrays that a signature gives, by name. */
  static Map<String, Object> call(
      SavedModelBundle model, String signature, Map<String, Tensor> inputs) {
    Map<String, Object> outputs = new HashMap<>();
    try (Result result = model.function(signature).call(inputs)) {
      result.forEach(e -> outputs.put(e.getKey(), array(e.getValue())));
    } finally {
      inputs.values().forEach(Tensor::close);
    }
    return outputs;
  }

  private static Object array(Tensor tensor) {
    if (tensor instanceof TFloat32 f) {
      float[] values = new float[(int) f.size()];
      f.asRawTensor().data().asFloats().read(values);
      return values;
    }
    int[] values = new int[(int) tensor.size()];
    ((TInt32) tensor).asRawTensor().data().asInts().read(values);
    return values;
  }
}
