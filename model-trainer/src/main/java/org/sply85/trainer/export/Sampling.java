package org.sply85.trainer.export;

import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.op.math.Cumsum;
import org.tensorflow.op.nn.TopK;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Draws tokens inside a graph. The noise comes from outside, so each row has its own seed. */
public final class Sampling {
  private Sampling() {}

  /**
   * One token a row by nucleus sampling (Holtzman et al., 2020).
   *
   * @param scores log-probabilities, not normalised, {@code [n, tokens]}
   * @param temperature {@code [n, 1]}; above 1 bolder
   * @param nucleus {@code [n, 1]} share of the likeliest that may be drawn, 0..1
   * @param noise {@code [n, 1]} uniform in 0..1
   * @return {@code [n]}
   */
  public static Operand<TInt32> draw(
      Tensors t,
      Operand<TFloat32> scores,
      Operand<TFloat32> temperature,
      Operand<TFloat32> nucleus,
      Operand<TFloat32> noise,
      int tokens) {
    Operand<TFloat32> p = t.softmax(t.divide(scores, temperature));
    TopK<TFloat32, TInt32> sorted = t.tf().nn.topK(p, t.integer(tokens), new TopK.Options[0]);
    Operand<TFloat32> likelier =
        t.tf().math.cumsum(sorted.values(), t.integer(1), Cumsum.exclusive(true));
    Operand<TFloat32> inside = t.indicator(t.tf().math.less(likelier, nucleus));
    Operand<TFloat32> kept = t.multiply(sorted.values(), inside);
    Operand<TFloat32> upTo = t.tf().math.cumsum(kept, t.integer(1));
    Operand<TFloat32> drawn = t.multiply(noise, t.sumKept(kept, 1));
    Operand<TFloat32> below = t.sum(t.indicator(t.tf().math.lessEqual(upTo, drawn)), 1);
    Operand<TInt32> place =
        t.tf().math.minimum(t.tf().dtypes.cast(below, TInt32.class), t.integer(tokens - 1));
    Operand<TInt32> picked = t.pick(sorted.indices(), t.tf().expandDims(place, t.integer(1)));
    return t.tf().squeeze(picked, org.tensorflow.op.core.Squeeze.axis(java.util.List.of(1L)));
  }
}
