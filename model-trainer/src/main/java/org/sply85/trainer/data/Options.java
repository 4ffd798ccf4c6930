package org.sply85.trainer.data;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.sply85.trainer.train.Batch;

/** Leaves what may be unknown unknown now and then, so that a network manages without. */
final class Options {
  private static final double FORGOTTEN = 0.2;

  private Options() {}

  /**
   * Blanks whole blocks at the end of the features, the same in all places of an example.
   *
   * @param input of features, {@code [time, features]}
   * @param blocks their sizes, in order
   */
  static void forget(
      Batch batch, String input, int place, int features, int[] blocks, SplittableRandom random) {
    float[] values = batch.floats(input);
    int begin = batch.offset(input, place);
    int end = batch.offset(input, place + 1);
    int to = features;
    for (int block = blocks.length - 1; block >= 0; block--) {
      int from = to - blocks[block];
      if (random.nextDouble() < FORGOTTEN) {
        for (int row = begin; row < end; row += features) {
          Arrays.fill(values, row + from, row + to, 0);
        }
      }
      to = from;
    }
  }
}
