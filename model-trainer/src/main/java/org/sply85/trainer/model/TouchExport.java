package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.TouchNote;
import org.sply85.trainer.export.Loop;
import org.sply85.trainer.export.SavedModelWriter;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Writes a network of touch as a SavedModel with one signature, {@code play}: it goes along all
 * notes in one call, each hearing how those before it were touched. The noise comes from outside,
 * so each row has its own seed.
 */
public final class TouchExport {
  private static final String PLAY = "play";
  private static final int OWN = TouchNote.FEATURES - TouchNote.TARGETS;

  private TouchExport() {}

  /**
   * Writes the model into a folder.
   *
   * @param weights by name, row-major
   */
  public static void write(TouchNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      Tensors t = writer.tensors();
      Net net = writer.net();
      var features = writer.floats(PLAY, "features", -1, -1, TouchNote.FEATURES);
      var noise = writer.floats(PLAY, "noise", -1, -1, TouchNote.TARGETS);
      Operand<TInt32> rows = t.size(features, 0);
      Operand<TInt32> time = t.size(features, 1);
      Lstm.State start = network.lstm().start(net, rows);
      askForWeights(network, net, start, t, rows);
      Operand<TFloat32> silent = t.tf().zeros(t.sizes(List.of(rows, time)), TFloat32.class);
      Operand<TFloat32> before =
          t.tf().zeros(t.sizes(List.of(rows, t.integer(TouchNote.TARGETS))), TFloat32.class);
      Loop.Values after =
          writer
              .loop()
              .floats("features", features, -1, -1, TouchNote.FEATURES)
              .floats("noise", noise, -1, -1, TouchNote.TARGETS)
              .floats("cell", start.cell(), -1, network.size())
              .floats("hidden", start.hidden(), -1, network.size())
              .floats("before", before, -1, TouchNote.TARGETS)
              .floats("velocity", silent, -1, -1)
              .floats("late", silent, -1, -1)
              .run(t, time, (in, turn, v) -> turn(network, writer.net(in, v), in, turn, v));
      Operand<TFloat32> touch = t.stack(List.of(after.floats("velocity"), after.floats("late")), 2);
      writer.signature(
          PLAY,
          List.of(features, noise),
          Map.of("touch", t.tf().withName(PLAY + ".touch").identity(touch)));
      writer.write(folder);
    }
  }

  // A loop is handed the weights that were asked for before it.
  private static void askForWeights(
      TouchNetwork network, Net net, Lstm.State start, Tensors t, Operand<TInt32> rows) {
    Operand<TFloat32> nothing =
        t.tf().zeros(t.sizes(List.of(rows, t.integer(TouchNote.FEATURES))), TFloat32.class);
    network.told(net, network.lstm().step(net, nothing, start).hidden(), nothing);
  }

  private static Map<String, Operand<? extends TType>> turn(
      TouchNetwork network, Net net, Tensors in, Operand<TInt32> turn, Loop.Values values) {
    Operand<TFloat32> all = in.tf().gather(values.floats("features"), turn, in.integer(1));
    Operand<TFloat32> own = in.tf().slice(all, in.ints(0, 0), in.ints(-1, OWN));
    Operand<TFloat32> x = in.concat(List.of(own, values.floats("before")), 1);
    Lstm.State state =
        network.lstm().step(net, x, new Lstm.State(values.floats("cell"), values.floats("hidden")));
    TouchNetwork.Told told = network.told(net, state.hidden(), x);
    Operand<TFloat32> noise = in.tf().gather(values.floats("noise"), turn, in.integer(1));
    Operand<TFloat32> touch = in.add(told.means(), in.multiply(told.deviations(), noise));
    return Map.of(
        "cell", state.cell(),
        "hidden", state.hidden(),
        "before", touch,
        "velocity", put(in, values.floats("velocity"), turn, TouchNetwork.column(in, touch, 0)),
        "late", put(in, values.floats("late"), turn, TouchNetwork.column(in, touch, 1)));
  }

  /** The rows with one column replaced. */
  private static Operand<TFloat32> put(
      Tensors in, Operand<TFloat32> rows, Operand<TInt32> column, Operand<TFloat32> values) {
    Operand<TInt32> columns = in.tf().range(in.integer(0), in.size(rows, 1), in.integer(1));
    return in.tf().select(in.tf().math.equal(columns, column), in.expand(values, 1), rows);
  }
}
