package org.sply85.trainer.train;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Net;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/** A network that can be trained by descending one loss. */
public interface Network {
  /** Names it in the pack. */
  String name();

  /** What it is fed. */
  List<Input> inputs();

  /** Builds it for a batch of a fixed size. */
  Objective build(Net net, Map<String, Operand<? extends TType>> inputs, int batch);

  /**
   * What training looks at.
   *
   * @param loss scalar, to be made small
   * @param figures what it is judged by; the first decides when to stop, lower being better
   */
  record Objective(Operand<TFloat32> loss, List<Figure> figures) {}

  /**
   * A mean over all that is judged.
   *
   * @param name like {@code nll}
   * @param sum over the batch, scalar
   * @param weight what the sum is divided by, scalar
   */
  record Figure(String name, Operand<TFloat32> sum, Operand<TFloat32> weight) {}
}
