package org.sply85.trainer.model;

import static org.sply85.trainer.model.MotifNetwork.CELL;
import static org.sply85.trainer.model.MotifNetwork.CELL_WIDTH;
import static org.sply85.trainer.model.MotifNetwork.CHORD;
import static org.sply85.trainer.model.MotifNetwork.DROPOUT;
import static org.sply85.trainer.model.MotifNetwork.HEIGHT;
import static org.sply85.trainer.model.MotifNetwork.STATES;

import java.util.List;
import org.sply85.trainer.net.Convolution;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Writes motifs as codes. The rhythm's part sees when notes begin, hold and rest, the pitches' part
 * which pitch each step holds.
 */
record MotifEncoder(MotifNetwork sizes) {
  private static final int STEP_WIDTH = 32;
  private static final int[] DILATIONS = {1, 2, 4};

  /** The code of motifs: rhythm first, then pitch. */
  MotifNetwork.Posterior encode(Net net, Operand<TInt32> tokens, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    List<Output<TFloat32>> r = t.split(rhythm(net, tokens), 2, 1);
    List<Output<TFloat32>> p = t.split(pitch(net, tokens, chords), 2, 1);
    return new MotifNetwork.Posterior(
        t.concat(List.of(r.get(0), p.get(0)), 1), t.concat(List.of(r.get(1), p.get(1)), 1));
  }

  /** Mean and logarithm of the variance of the rhythm's part. */
  private Operand<TFloat32> rhythm(Net net, Operand<TInt32> tokens) {
    Tensors t = net.tensors();
    int steps = sizes.steps();
    Operand<TFloat32> states = t.reshape(sizes.states(t, tokens), -1, steps * STATES);
    Operand<TFloat32> cells =
        t.gelu(
            new Dense("cell.in", CELL * STATES, CELL_WIDTH)
                .apply(net, t.reshape(states, -1, CELL * STATES)));
    int cellsSize = steps / CELL * CELL_WIDTH;
    Operand<TFloat32> parts = t.concat(List.of(states, t.reshape(cells, -1, cellsSize)), 1);
    Operand<TFloat32> rhythm =
        t.gelu(new Dense("rhythm.in", steps * STATES + cellsSize, sizes.width()).apply(net, parts));
    return new Dense("rhythm.code", sizes.width(), 2 * sizes.code(), 0.05)
        .apply(net, net.dropout(rhythm, DROPOUT));
  }

  /** Mean and logarithm of the variance of the pitches' part. */
  private Operand<TFloat32> pitch(Net net, Operand<TInt32> tokens, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    int steps = sizes.steps();
    Operand<TInt32> held = held(t, tokens);
    Operand<TFloat32> begins =
        t.expand(t.indicator(t.tf().math.less(tokens, t.integer(sizes.pitches()))), 2);
    Operand<TFloat32> step =
        t.reshape(
            t.concat(List.of(t.oneHot(held, sizes.pitches()), begins, chords), 2), -1, stepSize());
    Operand<TFloat32> each = t.gelu(new Dense("step.in", stepSize(), STEP_WIDTH).apply(net, step));
    Operand<TFloat32> line = t.reshape(each, -1, steps, 1, STEP_WIDTH);
    for (int dilation : DILATIONS) {
      Convolution convolution =
          new Convolution("step" + dilation, 3, 1, STEP_WIDTH, STEP_WIDTH, dilation);
      line = t.add(line, t.gelu(convolution.apply(net, line, steps)));
    }
    Operand<TFloat32> seen = net.dropout(t.reshape(line, -1, steps * STEP_WIDTH), DROPOUT);
    Operand<TFloat32> contour =
        t.scale(t.shift(t.indicator(held), -(sizes.pitches() - 1) / 2.0), 1 / HEIGHT);
    return new Dense("pitch.code", steps * (STEP_WIDTH + 1), 2 * sizes.code(), 0.02)
        .apply(net, t.concat(List.of(seen, contour), 1));
  }

  private int stepSize() {
    return sizes.pitches() + 1 + CHORD;
  }

  /**
   * The pitch that each step holds, sounding or not: that of the last note begun, or of the first
   * one before it has; {@code [batch, steps]}. What is sung can so be told from when.
   */
  private Operand<TInt32> held(Tensors t, Operand<TInt32> tokens) {
    float[] forth = new float[sizes.steps() * sizes.steps()];
    float[] back = new float[sizes.steps()];
    for (int s = 0; s < sizes.steps(); s++) {
      back[s] = sizes.steps() - s;
      for (int before = 0; before <= s; before++) {
        forth[s * sizes.steps() + before] = before + 1;
      }
    }
    Operand<TFloat32> begins = t.indicator(t.tf().math.less(tokens, t.integer(sizes.pitches())));
    Operand<TFloat32> last =
        t.max(t.multiply(t.expand(begins, 1), t.constant(forth, sizes.steps(), sizes.steps())), 2);
    Operand<TFloat32> soonest = t.maxKept(t.multiply(begins, t.constant(back, sizes.steps())), 1);
    Operand<TFloat32> first = t.scale(t.shift(soonest, -sizes.steps() - 1), -1); // 1 + its step
    Operand<TFloat32> some = t.tf().math.minimum(first, t.scalar(sizes.steps()));
    Operand<TFloat32> chosen =
        t.shift(
            t.add(last, t.multiply(t.indicator(t.tf().math.equal(last, t.scalar(0))), some)), -1);
    Operand<TInt32> from = t.tf().dtypes.cast(chosen, TInt32.class);
    return t.tf().math.minimum(t.pick(tokens, from), t.integer(sizes.pitches() - 1));
  }
}
