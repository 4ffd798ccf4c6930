package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.Loop;
import org.sply85.trainer.export.Sampling;
import org.sply85.trainer.export.SavedModelWriter;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Writes a sequence network as a SavedModel with three signatures: {@code score} judges filled
 * places all at once, {@code step} gives the distribution of one place, {@code decode} fills a
 * whole sequence.
 *
 * <p>References are indices into the sequence with two places set before it: 0 stands for none, 1
 * for silence, 2 + i for place i.
 */
public final class SequenceExport {
  private static final String DECODE = "decode";
  private static final String SCORE = "score";
  private static final String STEP = "step";
  private static final int BEFORE = 2; // places set before the sequence

  private final SequenceNetwork network;
  private final SequenceShape shape;
  private final SavedModelWriter writer;
  private final Tensors t;

  private SequenceExport(SequenceNetwork network, SavedModelWriter writer) {
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
  public static void write(SequenceNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      SequenceExport export = new SequenceExport(network, writer);
      export.score(); // first: it asks for all weights, which the loop is then handed
      export.step();
      export.decode();
      writer.write(folder);
    }
  }

  private void score() {
    var features = writer.floats(SCORE, "features", -1, -1, shape.features());
    var references = writer.ints(SCORE, "references", -1, -1, shape.references());
    var tokens = writer.ints(SCORE, "tokens", -1, -1);
    Operand<TInt32> batch = t.size(tokens, 0);
    Operand<TInt32> time = t.size(tokens, 1);
    Operand<TInt32> all = t.tf().concat(List.of(before(batch), tokens), t.integer(1));
    Operand<TInt32> looks =
        t.pick(all, t.tf().reshape(lookIndices(references, batch, time), flat(batch)));
    Operand<TInt32> shaped =
        t.tf().reshape(looks, t.sizes(List.of(batch, time, t.integer(shape.lookBacks()))));
    Operand<TFloat32> p = network.probabilities(writer.net(), features, shaped, time);
    Operand<TFloat32> nll = network.nll(t, p, t.tf().reshape(tokens, t.ints(-1)));
    Operand<TFloat32> logP = t.reshape(t.scale(nll, -1), t.sizes(List.of(batch, time)));
    writer.signature(
        SCORE,
        List.of(features, references, tokens),
        Map.of("logP", t.tf().withName(SCORE + ".logP").identity(logP)));
  }

  private Operand<TInt32> flat(Operand<TInt32> batch) {
    return t.sizes(List.of(batch, t.integer(-1)));
  }

  /** {@code [batch, 2]}: none and silence. */
  private Operand<TInt32> before(Operand<TInt32> batch) {
    Operand<TInt32> row = t.tf().constant(new int[][] {{shape.none(), shape.silence()}});
    return t.tf().tile(row, t.sizes(List.of(batch, t.integer(1))));
  }

  /**
   * Where each place looks, {@code [batch, time, lookBacks]}: the last two, then the references.
   */
  private Operand<TInt32> lookIndices(
      Operand<TInt32> references, Operand<TInt32> batch, Operand<TInt32> time) {
    Operand<TInt32> places = t.tf().range(t.integer(0), time, t.integer(1));
    Operand<TInt32> last = t.tf().math.add(places, t.integer(1));
    Operand<TInt32> two =
        t.tf().stack(List.of(last, places), org.tensorflow.op.core.Stack.axis(1L));
    Operand<TInt32> rows =
        t.tf()
            .tile(
                t.tf().expandDims(two, t.integer(0)),
                t.sizes(List.of(batch, t.integer(1), t.integer(1))));
    return t.tf().concat(List.of(rows, references), t.integer(2));
  }

  private void step() {
    var features = writer.floats(STEP, "features", -1, shape.features());
    var looks = writer.ints(STEP, "lookBacks", -1, shape.lookBacks());
    var place = writer.ints(STEP, "place");
    SequenceBody body = SequenceBody.of(shape);
    List<Placeholder<?>> inputs = new ArrayList<>(List.of(features, looks, place));
    List<Operand<TFloat32>> state = new ArrayList<>();
    var start = body.start(writer.net(), t.size(features, 0), t.integer(shape.time()));
    for (int i = 0; i < start.size(); i++) {
      var in = writer.floats(STEP, "state" + i, start.get(i).shape().asArray());
      inputs.add(in);
      state.add(in);
    }
    Net net = writer.net();
    SequenceHead head = network.head();
    Operand<TFloat32> x = head.input(net, head.known(net, features), looks);
    SequenceBody.Stepped stepped = body.step(net, x, place, state);
    Map<String, Operand<? extends TType>> outputs = new LinkedHashMap<>();
    outputs.put("p", head.probabilities(net, stepped.output(), body.size(), looks));
    for (int i = 0; i < state.size(); i++) {
      outputs.put("state" + i, stepped.state().get(i));
    }
    writer.signature(STEP, inputs, outputs);
  }

  private void decode() {
    var features = writer.floats(DECODE, "features", -1, -1, shape.features());
    var references = writer.ints(DECODE, "references", -1, -1, shape.references());
    var forced = writer.ints(DECODE, "forced", -1, -1);
    var copied = writer.ints(DECODE, "copied", -1, -1);
    var bias = writer.floats(DECODE, "bias", -1, -1, shape.tokens());
    var moves = writer.floats(DECODE, "moves", shape.tokens() + 2, shape.tokens());
    var noise = writer.floats(DECODE, "noise", -1, -1);
    var temperature = writer.floats(DECODE, "temperature", -1, 1);
    var nucleus = writer.floats(DECODE, "nucleus", -1, 1);
    Operand<TInt32> batch = t.size(forced, 0);
    Operand<TInt32> time = t.size(forced, 1);
    Net net = writer.net();
    Operand<TFloat32> known =
        t.reshape(
            network.head().known(net, t.reshape(features, -1, shape.features())),
            t.sizes(List.of(batch, time, t.integer(shape.width()))));
    Operand<TInt32> empty = t.tf().fill(t.sizes(List.of(batch, time)), t.integer(shape.silence()));
    Loop loop =
        writer
            .loop()
            .floats("known", known, -1, -1, shape.width())
            .ints("looks", lookIndices(references, batch, time), -1, -1, shape.lookBacks())
            .ints("forced", forced, -1, -1)
            .ints("copied", copied, -1, -1)
            .floats("bias", bias, -1, -1, shape.tokens())
            .floats("moves", moves, shape.tokens() + 2, shape.tokens())
            .floats("noise", noise, -1, -1)
            .floats("temperature", temperature, -1, 1)
            .floats("nucleus", nucleus, -1, 1)
            .ints("all", t.tf().concat(List.of(before(batch), empty), t.integer(1)), -1, -1)
            .floats("logP", t.tf().zeros(t.sizes(List.of(batch, time)), TFloat32.class), -1, -1);
    var start = SequenceBody.of(shape).start(net, batch, time);
    for (int i = 0; i < start.size(); i++) {
      loop.floats("state" + i, start.get(i), start.get(i).shape().asArray());
    }
    Loop.Values after = loop.run(t, time, (inside, turn, values) -> turn(inside, turn, values));
    Operand<TInt32> tokens = t.tf().slice(after.ints("all"), t.ints(0, BEFORE), t.ints(-1, -1));
    writer.signature(
        DECODE,
        List.of(features, references, forced, copied, bias, moves, noise, temperature, nucleus),
        Map.of(
            "tokens", t.tf().withName(DECODE + ".tokens").identity(tokens),
            "logP", t.tf().withName(DECODE + ".logP").identity(after.floats("logP"))));
  }

  /** Fills one place of all rows. */
  private Map<String, Operand<? extends TType>> turn(
      Tensors in, Operand<TInt32> turn, Loop.Values values) {
    Net net = writer.net(in, values);
    SequenceHead head = network.head();
    SequenceBody body = SequenceBody.of(shape);
    Operand<TInt32> looks = in.pick(values.ints("all"), at(in, values.ints("looks"), turn));
    Operand<TFloat32> x = head.input(net, at(in, values.floats("known"), turn), looks);
    List<Operand<TFloat32>> state = new ArrayList<>();
    for (int i = 0; values.all().containsKey("state" + i); i++) {
      state.add(values.floats("state" + i));
    }
    SequenceBody.Stepped stepped = body.step(net, x, turn, state);
    Operand<TFloat32> logP = in.log(head.probabilities(net, stepped.output(), body.size(), looks));
    Operand<TInt32> token = choose(in, turn, values, logP, looks);
    Map<String, Operand<? extends TType>> after = new LinkedHashMap<>();
    for (int i = 0; i < state.size(); i++) {
      after.put("state" + i, stepped.state().get(i));
    }
    Operand<TInt32> place = in.tf().math.add(turn, in.integer(BEFORE));
    after.put("all", put(in, values.ints("all"), place, token));
    Operand<TFloat32> own = in.sum(in.multiply(logP, in.oneHot(token, shape.tokens())), 1);
    after.put("logP", put(in, values.floats("logP"), turn, own));
    return after;
  }

  private Operand<TInt32> choose(
      Tensors in,
      Operand<TInt32> turn,
      Loop.Values values,
      Operand<TFloat32> logP,
      Operand<TInt32> looks) {
    Operand<TInt32> last = in.tf().gather(looks, in.integer(0), in.integer(1));
    Operand<TFloat32> scores =
        in.add(
            in.add(logP, at(in, values.floats("bias"), turn)),
            in.rows(values.floats("moves"), last));
    Operand<TInt32> drawn =
        Sampling.draw(
            in,
            scores,
            values.floats("temperature"),
            values.floats("nucleus"),
            in.expand(at(in, values.floats("noise"), turn), 1),
            shape.tokens());
    Operand<TInt32> from = at(in, values.ints("copied"), turn);
    Operand<TInt32> copy =
        in.tf()
            .squeeze(
                in.pick(values.ints("all"), in.tf().expandDims(from, in.integer(1))),
                org.tensorflow.op.core.Squeeze.axis(List.of(1L)));
    Operand<TInt32> some =
        in.tf().select(in.tf().math.less(copy, in.integer(shape.tokens())), copy, drawn);
    Operand<TInt32> taken =
        in.tf().select(in.tf().math.greaterEqual(from, in.integer(BEFORE)), some, drawn);
    Operand<TInt32> forced = at(in, values.ints("forced"), turn);
    return in.tf().select(in.tf().math.greaterEqual(forced, in.integer(0)), forced, taken);
  }

  /** What stands at a place of axis 1. */
  private static <T extends TType> Operand<T> at(
      Tensors in, Operand<T> values, Operand<TInt32> place) {
    return in.tf().gather(values, place, in.integer(1));
  }

  /** The rows with one column replaced. */
  private static <T extends TType> Operand<T> put(
      Tensors in, Operand<T> rows, Operand<TInt32> column, Operand<T> values) {
    Operand<TInt32> columns = in.tf().range(in.integer(0), in.size(rows, 1), in.integer(1));
    return in.tf()
        .select(
            in.tf().math.equal(columns, column), in.tf().expandDims(values, in.integer(1)), rows);
  }
}
