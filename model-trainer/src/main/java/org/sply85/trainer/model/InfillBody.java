package org.sply85.trainer.model;

import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Says what open places may hold, given the others. */
interface InfillBody {
  /** Scores of all tokens at all places, {@code [batch * time, tokens]}. */
  Operand<TFloat32> logits(Net net, Shown shown);

  /**
   * A sequence with open places.
   *
   * @param features {@code [batch, time, features]}
   * @param looks tokens that each place looks at, {@code [batch, time, references]}
   * @param tokens none where a place is open, {@code [batch, time]}
   * @param open 1 where a place is open, else 0, {@code [batch, time]}
   */
  record Shown(
      Operand<TFloat32> features,
      Operand<TInt32> looks,
      Operand<TInt32> tokens,
      Operand<TFloat32> open) {}

  /** The body that a shape names. */
  static InfillBody of(InfillShape shape, float[][] tokenFeatures) {
    if (shape.body() instanceof InfillShape.Pitched p) {
      return new PitchPlanes(shape, p);
    }
    return new ChordLine(shape, (InfillShape.Plain) shape.body(), tokenFeatures);
  }

  /**
   * What is known of a place beside its token: features, openness, and for each look whether there
   * is none or silence; {@code [batch * time, features + 1 + 2 * references]}.
   */
  static Operand<TFloat32> known(Tensors t, InfillShape shape, Shown shown) {
    Operand<TFloat32> none = t.indicator(t.tf().math.equal(shown.looks(), t.integer(shape.none())));
    Operand<TFloat32> silence =
        t.indicator(t.tf().math.equal(shown.looks(), t.integer(shape.silence())));
    return t.concat(
        java.util.List.of(
            t.reshape(shown.features(), -1, shape.features()),
            t.reshape(shown.open(), -1, 1),
            t.reshape(none, -1, shape.references()),
            t.reshape(silence, -1, shape.references())),
        1);
  }

  /** Size of what is known of a place. */
  static int knownSize(InfillShape shape) {
    return shape.features() + 1 + 2 * shape.references();
  }
}
