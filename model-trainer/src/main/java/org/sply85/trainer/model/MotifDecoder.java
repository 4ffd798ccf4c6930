package org.sply85.trainer.model;

import static org.sply85.trainer.model.MotifNetwork.CELL;
import static org.sply85.trainer.model.MotifNetwork.CELL_WIDTH;
import static org.sply85.trainer.model.MotifNetwork.CHORD;
import static org.sply85.trainer.model.MotifNetwork.DROPOUT;
import static org.sply85.trainer.model.MotifNetwork.HEIGHT;
import static org.sply85.trainer.model.MotifNetwork.STATES;

import java.util.List;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Makes motifs of codes: first the rhythm, then pitches for it over the chords. */
record MotifDecoder(MotifNetwork sizes) {
  private static final int SPREAD = 16; // numbers of the code that a step reads
  private static final double SHARPNESS = 3; // at the start, logarithm

  /** Scores of the states of each step, {@code [batch, steps, 3]}. */
  Operand<TFloat32> rhythm(Net net, Operand<TFloat32> z) {
    Tensors t = net.tensors();
    Operand<TFloat32> own = t.tf().slice(z, t.ints(0, 0), t.ints(-1, sizes.code()));
    Operand<TFloat32> hidden =
        t.gelu(new Dense("rhythm.out", sizes.code(), sizes.width()).apply(net, own));
    hidden = t.gelu(new Dense("rhythm.out2", sizes.width(), sizes.width()).apply(net, hidden));
    hidden = net.dropout(hidden, DROPOUT);
    Operand<TFloat32> all =
        new Dense("rhythm.states", sizes.width(), sizes.steps() * STATES).apply(net, hidden);
    int cells = sizes.steps() / CELL * CELL_WIDTH;
    Operand<TFloat32> parts = new Dense("rhythm.cells", sizes.code(), cells).apply(net, own);
    Operand<TFloat32> cell =
        t.gelu(
            new Dense("cell.mid", CELL_WIDTH, sizes.width())
                .apply(net, t.reshape(parts, -1, CELL_WIDTH)));
    Operand<TFloat32> scores = new Dense("cell.out", sizes.width(), CELL * STATES).apply(net, cell);
    return t.reshape(
        t.add(all, t.reshape(scores, -1, sizes.steps() * STATES)), -1, sizes.steps(), STATES);
  }

  /** Scores of the pitches of each step, {@code [batch, steps, pitches]}. */
  Operand<TFloat32> pitch(
      Net net, Operand<TFloat32> z, Operand<TFloat32> states, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    Operand<TFloat32> part = t.tf().slice(z, t.ints(0, sizes.code()), t.ints(-1, sizes.code()));
    Operand<TFloat32> spread =
        t.reshape(
            new Dense("pitch.spread", sizes.code(), sizes.steps() * SPREAD).apply(net, part),
            -1,
            sizes.steps(),
            SPREAD);
    Operand<TFloat32> x = t.concat(List.of(spread, states, chords), 2);
    int size = SPREAD + STATES + CHORD;
    Operand<TFloat32> along =
        new Lstm("pitch.lstm", size, sizes.width())
            .sequence(net, t.transpose(x, 1, 0, 2), t.integer(sizes.steps()));
    Operand<TFloat32> rows = t.reshape(t.transpose(along, 1, 0, 2), -1, sizes.width());
    Operand<TFloat32> both = t.concat(List.of(rows, t.reshape(x, -1, size)), 1);
    Operand<TFloat32> own =
        new Dense("pitch.scores", sizes.width() + size, sizes.pitches()).apply(net, both);
    Operand<TFloat32> height =
        t.add(
            t.reshape(
                new Dense("pitch.contour", sizes.code(), sizes.steps()).apply(net, part), -1, 1),
            new Dense("pitch.height", sizes.width() + size, 1, 0.02).apply(net, both));
    return t.reshape(t.add(own, near(net, height)), -1, sizes.steps(), sizes.pitches());
  }

  /**
   * What pitches gain by lying near one height, {@code [batch * steps, pitches]}: a contour is
   * learnt in few numbers, and the choice among neighbours left to the scores.
   */
  private Operand<TFloat32> near(Net net, Operand<TFloat32> height) {
    Tensors t = net.tensors();
    float[][] heights = new float[1][sizes.pitches()];
    for (int i = 0; i < sizes.pitches(); i++) {
      heights[0][i] = (float) ((i - (sizes.pitches() - 1) / 2.0) / HEIGHT);
    }
    Operand<TFloat32> sharpness =
        t.exp(net.weight("pitch.sharpness", Weights.Start.constant(SHARPNESS), 1));
    return t.scale(t.multiply(sharpness, t.square(t.subtract(t.matrix(heights), height))), -1);
  }

  /** Probabilities of the tokens of each step, {@code [batch, steps, pitches + 2]}. */
  Operand<TFloat32> decode(Net net, Operand<TFloat32> z, Operand<TFloat32> chords) {
    Tensors t = net.tensors();
    Operand<TFloat32> rhythm = rhythm(net, z);
    Operand<TFloat32> pitch = t.softmax(pitch(net, z, MotifNetwork.likeliest(t, rhythm), chords));
    Operand<TFloat32> states = t.softmax(rhythm);
    Operand<TFloat32> begins = t.tf().slice(states, t.ints(0, 0, 0), t.ints(-1, -1, 1));
    Operand<TFloat32> others = t.tf().slice(states, t.ints(0, 0, 1), t.ints(-1, -1, 2));
    return t.concat(List.of(t.multiply(begins, pitch), others), 2);
  }
}
