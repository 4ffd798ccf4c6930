package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.Loop;
import org.sply85.trainer.export.Sampling;
import org.sply85.trainer.export.SavedModelWriter;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Writes a network that fills any places as a SavedModel with two signatures: {@code pseudo} judges
 * every place given the others, {@code infill} fills the open ones.
 *
 * <p>A sequence is padded to a multiple of {@link InfillShape#MULTIPLE} with places whose token is
 * none and whose features are 0. References are indices as in {@link SequenceExport}: 0 stands for
 * none, 1 for silence, 2 + i for place i.
 */
public final class InfillExport {
  /** A fourth of the places is judged at a time: no two neighbours, at the price of four. */
  static final int TURNS_OF_JUDGING = 4;

  private static final String PSEUDO = "pseudo";
  private static final String INFILL = "infill";

  // The share of open places that a turn fills anew falls to the least in the given part of the
  // turns (Yao et al., 2014, as in Coconet).
  private static final float LEAST = 0.06f;
  private static final float FALLING = 0.8f;

  private final InfillNetwork network;
  private final InfillShape shape;
  private final SavedModelWriter writer;
  private final Tensors t;

  private InfillExport(InfillNetwork network, SavedModelWriter writer) {
    this.network = network;
    this.shape = network.shape();
    this.writer = writer;
    this.t = writer.tensors();
  }

  /**
   * Writes the model into a folder.
   *
   * @param weights by name, row-major
   */
  public static void write(InfillNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      InfillExport export = new InfillExport(network, writer);
      export.pseudo(); // first: it asks for all weights, which the loop is then handed
      export.infill();
      writer.write(folder);
    }
  }

  private void pseudo() {
    var features = writer.floats(PSEUDO, "features", -1, -1, shape.features());
    var references = writer.ints(PSEUDO, "references", -1, -1, shape.references());
    var tokens = writer.ints(PSEUDO, "tokens", -1, -1);
    Operand<TInt32> batch = t.size(tokens, 0);
    Operand<TInt32> time = t.size(tokens, 1);
    Operand<TInt32> times = t.integer(TURNS_OF_JUDGING);
    Operand<TInt32> one = t.integer(1);
    Operand<TInt32> all = t.tf().tile(tokens, t.sizes(List.of(times, one)));
    Operand<TFloat32> open = t.multiply(turns(batch, time), filled(t, all));
    InfillBody.Shown shown =
        shown(
            t,
            t.tf().tile(features, t.sizes(List.of(times, one, one))),
            t.tf().tile(references, t.sizes(List.of(times, one, one))),
            all,
            open);
    Operand<TFloat32> logP =
        network.chosen(t, network.logP(writer.net(), shown), t.tf().reshape(all, t.ints(-1)));
    Operand<TInt32> sizes = t.sizes(List.of(times, batch, time));
    Operand<TFloat32> each = t.multiply(t.reshape(logP, sizes), t.reshape(open, sizes));
    writer.signature(
        PSEUDO,
        List.of(features, references, tokens),
        Map.of("logP", t.tf().withName(PSEUDO + ".logP").identity(t.sum(each, 0))));
  }

  /** {@code [turns * batch, time]}: 1 where a turn's place is. */
  private Operand<TFloat32> turns(Operand<TInt32> batch, Operand<TInt32> time) {
    Operand<TInt32> places = t.tf().range(t.integer(0), time, t.integer(1));
    Operand<TInt32> turn = t.tf().math.floorMod(places, t.integer(TURNS_OF_JUDGING));
    Operand<TFloat32> own = t.transpose(t.oneHot(turn, TURNS_OF_JUDGING), 1, 0);
    Operand<TFloat32> rows =
        t.tf().tile(t.expand(own, 1), t.sizes(List.of(t.integer(1), batch, t.integer(1))));
    return t.reshape(rows, t.sizes(List.of(t.integer(-1), time)));
  }

  private Operand<TFloat32> filled(Tensors in, Operand<TInt32> tokens) {
    return in.indicator(in.tf().math.less(tokens, in.integer(shape.tokens())));
  }

  /** What is seen when some places are open: nobody sees what stands there, nor looks at it. */
  private InfillBody.Shown shown(
      Tensors in,
      Operand<TFloat32> features,
      Operand<TInt32> references,
      Operand<TInt32> tokens,
      Operand<TFloat32> open) {
    Operand<TInt32> seen =
        in.tf()
            .select(
                in.tf().math.greater(open, in.scalar(0)),
                in.tf().fill(in.tf().shape(tokens), in.integer(shape.none())),
                tokens);
    Operand<TInt32> row = in.tf().constant(new int[][] {{shape.none(), shape.silence()}});
    Operand<TInt32> batch = in.size(tokens, 0);
    Operand<TInt32> before = in.tf().tile(row, in.sizes(List.of(batch, in.integer(1))));
    Operand<TInt32> all = in.tf().concat(List.of(before, seen), in.integer(1));
    Operand<TInt32> flat = in.tf().reshape(references, in.sizes(List.of(batch, in.integer(-1))));
    Operand<TInt32> looks = in.tf().reshape(in.pick(all, flat), in.tf().shape(references));
    return new InfillBody.Shown(features, looks, seen, open);
  }

  private void infill() {
    var features = writer.floats(INFILL, "features", -1, -1, shape.features());
    var references = writer.ints(INFILL, "references", -1, -1, shape.references());
    var tokens = writer.ints(INFILL, "tokens", -1, -1);
    var open = writer.floats(INFILL, "open", -1, -1);
    var bias = writer.floats(INFILL, "bias", -1, -1, shape.tokens());
    var choices = writer.floats(INFILL, "choices", -1, -1, -1);
    var noise = writer.floats(INFILL, "noise", -1, -1, -1);
    var temperature = writer.floats(INFILL, "temperature", -1, 1);
    var nucleus = writer.floats(INFILL, "nucleus", -1, 1);
    Loop loop =
        writer
            .loop()
            .floats("features", features, -1, -1, shape.features())
            .ints("references", references, -1, -1, shape.references())
            .ints("tokens", tokens, -1, -1)
            .floats("open", open, -1, -1)
            .floats("bias", bias, -1, -1, shape.tokens())
            .floats("choices", choices, -1, -1, -1)
            .floats("noise", noise, -1, -1, -1)
            .floats("temperature", temperature, -1, 1)
            .floats("nucleus", nucleus, -1, 1);
    Operand<TInt32> turns = t.size(noise, 1);
    Loop.Values after = loop.run(t, turns, this::turn);
    writer.signature(
        INFILL,
        List.of(features, references, tokens, open, bias, choices, noise, temperature, nucleus),
        Map.of("tokens", t.tf().withName(INFILL + ".tokens").identity(after.ints("tokens"))));
  }

  /** Fills some of the open places anew, all at once; in the first turn all of them. */
  private Map<String, Operand<? extends TType>> turn(
      Tensors in, Operand<TInt32> turn, Loop.Values values) {
    Net net = writer.net(in, values);
    Operand<TFloat32> choice = in.tf().gather(values.floats("choices"), turn, in.integer(1));
    Operand<TFloat32> now =
        in.multiply(
            values.floats("open"),
            in.indicator(in.tf().math.less(choice, share(in, turn, values.floats("noise")))));
    Operand<TInt32> tokens = values.ints("tokens");
    InfillBody.Shown shown =
        shown(in, values.floats("features"), values.ints("references"), tokens, now);
    Operand<TFloat32> scores =
        in.add(network.logP(net, shown), in.reshape(values.floats("bias"), -1, shape.tokens()));
    Operand<TFloat32> noise = in.tf().gather(values.floats("noise"), turn, in.integer(1));
    Operand<TInt32> drawn =
        Sampling.draw(
            in,
            scores,
            each(in, values.floats("temperature"), tokens),
            each(in, values.floats("nucleus"), tokens),
            in.reshape(noise, -1, 1),
            shape.tokens());
    Operand<TInt32> shaped = in.tf().reshape(drawn, in.tf().shape(tokens));
    return Map.of(
        "tokens", in.tf().select(in.tf().math.greater(now, in.scalar(0)), shaped, tokens));
  }

  /** The share of open places that a turn fills. */
  private static Operand<TFloat32> share(
      Tensors in, Operand<TInt32> turn, Operand<TFloat32> noise) {
    Operand<TFloat32> turns = in.indicator(in.size(noise, 1));
    Operand<TFloat32> gone = in.divide(in.indicator(turn), in.scale(turns, FALLING));
    return in.tf().math.maximum(in.subtract(in.scalar(1), gone), in.scalar(LEAST));
  }

  /** A value of each row, for each of its places: {@code [batch * time, 1]}. */
  private static Operand<TFloat32> each(
      Tensors in, Operand<TFloat32> rows, Operand<TInt32> tokens) {
    Operand<TInt32> sizes = in.sizes(List.of(in.integer(1), in.size(tokens, 1)));
    return in.reshape(in.tf().tile(rows, sizes), -1, 1);
  }
}
