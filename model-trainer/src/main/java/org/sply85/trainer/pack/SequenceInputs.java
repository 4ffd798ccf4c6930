package org.sply85.trainer.pack;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.Places;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** What is known ahead of sequences, as a written sequence model is fed it. */
final class SequenceInputs {
  private SequenceInputs() {}

  /**
   * Features and references of rows, filled up to a time.
   *
   * @param rows at least one
   * @return tensors by name, to be closed
   */
  static Map<String, Tensor> known(List<Places> rows, int time) {
    int width = rows.get(0).features()[0].length;
    int ways = rows.get(0).references()[0].length;
    float[] features = new float[rows.size() * time * width];
    int[] references = new int[rows.size() * time * ways];
    for (int r = 0; r < rows.size(); r++) {
      Places places = rows.get(r);
      for (int i = 0; i < places.size(); i++) {
        int at = r * time + i;
        System.arraycopy(places.features()[i], 0, features, at * width, width);
        for (int way = 0; way < ways; way++) {
          references[at * ways + way] = Places.inGraph(places.references()[i][way]);
        }
      }
    }
    Map<String, Tensor> tensors = new HashMap<>();
    tensors.put("features", floats(features, rows.size(), time, width));
    tensors.put("references", ints(references, rows.size(), time, ways));
    return tensors;
  }

  static TFloat32 floats(float[] values, long... shape) {
    return TFloat32.tensorOf(Shape.of(shape), DataBuffers.of(values));
  }

  static TInt32 ints(int[] values, long... shape) {
    return TInt32.tensorOf(Shape.of(shape), DataBuffers.of(values));
  }
}
