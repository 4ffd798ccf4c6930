package org.sply85.trainer.train;

import java.util.List;
import java.util.Map;
import org.sply85.trainer.net.Net;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.family.TType;

/**
 * Two networks that learn from each other (Goodfellow et al., 2014): one makes examples out of
 * noise, the other tells them from real ones. Weights of the first are named {@code g...}, of the
 * second {@code d...}; those that end with {@code .u} do not learn.
 */
public interface AdversarialNetwork {
  /** Names it in the pack. */
  String name();

  /** What it is fed by examples. */
  List<Input> inputs();

  /** What it is fed by the trainer: standard normal numbers. */
  Input noise();

  /** Builds both for a batch of a fixed size. */
  Game build(Net net, Map<String, Operand<? extends TType>> inputs, int batch);

  /**
   * What training looks at.
   *
   * @param generator loss of the one that makes, scalar
   * @param critic loss of the one that tells, scalar
   * @param made {@code [batch, ...]}
   * @param iterated what weights that do not learn are set to after a step of the critic
   */
  record Game(
      Operand<TFloat32> generator,
      Operand<TFloat32> critic,
      Operand<TFloat32> made,
      Map<String, Operand<TFloat32>> iterated) {}

  /** Compares what was made with what is real. */
  interface Judge {
    /**
     * Figures by name; the first is a distance, lower being better.
     *
     * @param made row-major, one after another
     */
    Map<String, Double> judge(float[] made, int count);
  }
}
