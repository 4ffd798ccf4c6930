package org.sply85.trainer.model;

import java.util.List;
import org.sply85.trainer.net.Convolution;
import org.sply85.trainer.net.Dense;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.sply85.trainer.net.Weights;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/**
 * Convolutions over places and pitches (after Coconet: Huang et al., ISMIR 2017). Pitches that are
 * known, looked at, or of the chord are planes; all else is added to every pitch alike.
 */
record PitchPlanes(InfillShape shape, InfillShape.Pitched sizes) implements InfillBody {
  private static final int[] DILATIONS = {1, 2, 4, 8};
  private static final double BRANCH = 0.4; // of a residual branch, so that the sum stays in bounds
  private static final int DEGREES = 12;

  @Override
  public Operand<TFloat32> logits(Net net, Shown shown) {
    Tensors t = net.tensors();
    int channels = sizes.channels();
    Operand<TFloat32> planes = planes(t, shown);
    Operand<TFloat32> x =
        new Convolution("stem", 3, 5, 4 + shape.references(), channels, 1)
            .apply(net, planes, shape.time());
    Operand<TFloat32> known =
        new Dense("known", InfillBody.knownSize(shape), channels, 0.08)
            .apply(net, InfillBody.known(t, shape, shown));
    x = t.add(x, likePlanes(t, known, shown, channels));
    x = t.add(x, heights(net));
    for (int dilation : DILATIONS) {
      x = t.add(x, branch(net, x, dilation));
    }
    Operand<TFloat32> seen = t.reshape(net.dropout(t.relu(x), sizes.dropout()), -1, channels);
    Operand<TFloat32> own = new Dense("out", channels, 1).apply(net, seen);
    return t.reshape(own, -1, shape.tokens());
  }

  /** {@code [batch * time, channels]} as {@code [batch, time, 1, channels]}. */
  private static Operand<TFloat32> likePlanes(
      Tensors t, Operand<TFloat32> rows, Shown shown, int channels) {
    Operand<TInt32> sizes =
        t.sizes(
            List.of(
                t.size(shown.tokens(), 0),
                t.size(shown.tokens(), 1),
                t.integer(1),
                t.integer(channels)));
    return t.reshape(rows, sizes);
  }

  private Operand<TFloat32> branch(Net net, Operand<TFloat32> x, int dilation) {
    Tensors t = net.tensors();
    int channels = sizes.channels();
    String name = "block" + dilation;
    Operand<TFloat32> inner =
        new Convolution(name + ".in", 3, 5, channels, channels, dilation)
            .apply(net, t.relu(x), shape.time());
    Operand<TFloat32> outer =
        new Convolution(name + ".out", 3, 3, channels, channels, dilation)
            .apply(net, net.dropout(t.relu(inner), sizes.dropout()), shape.time());
    return t.scale(outer, BRANCH);
  }

  /** {@code [batch, time, tokens, 4 + references]}. */
  private Operand<TFloat32> planes(Tensors t, Shown shown) {
    int chord = sizes.chordAt();
    Operand<TFloat32> looks = t.transpose(t.oneHot(shown.looks(), shape.tokens()), 0, 1, 3, 2);
    return t.concat(
        List.of(
            t.expand(t.oneHot(shown.tokens(), shape.tokens()), 3),
            classes(t, shown, chord),
            classes(t, shown, chord + DEGREES),
            classes(t, shown, sizes.nextChordAt()),
            looks),
        3);
  }

  /** 12 pitch classes among the features, laid over all pitches: {@code [batch, time, n, 1]}. */
  private Operand<TFloat32> classes(Tensors t, Shown shown, int at) {
    Operand<TFloat32> twelve =
        t.tf().slice(shown.features(), t.ints(0, 0, at), t.ints(-1, -1, DEGREES));
    float[][] lay = new float[DEGREES][shape.tokens()];
    for (int token = 0; token < shape.tokens(); token++) {
      lay[token % DEGREES][token] = 1;
    }
    Operand<TFloat32> laid = t.matmul(t.reshape(twelve, -1, DEGREES), t.matrix(lay));
    Operand<TInt32> sizes =
        t.sizes(
            List.of(
                t.size(shown.tokens(), 0),
                t.size(shown.tokens(), 1),
                t.integer(shape.tokens()),
                t.integer(1)));
    return t.reshape(laid, sizes);
  }

  /**
   * What a degree of the scale and a height are worth by themselves: {@code [tokens, channels]}.
   */
  private Operand<TFloat32> heights(Net net) {
    Tensors t = net.tensors();
    float[][] rows = new float[shape.tokens()][DEGREES + 2];
    for (int token = 0; token < rows.length; token++) {
      double height = (token - (shape.tokens() - 1) / 2.0) / DEGREES;
      rows[token][token % DEGREES] = 1;
      rows[token][DEGREES] = (float) height;
      rows[token][DEGREES + 1] = (float) (height * height);
    }
    Operand<TFloat32> w =
        net.weight("heights", Weights.Start.normal(0.08), DEGREES + 2, sizes.channels());
    return t.matmul(t.matrix(rows), w);
  }
}
