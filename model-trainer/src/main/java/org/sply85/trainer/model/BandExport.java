package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.Loop;
import org.sply85.trainer.export.Sampling;
import org.sply85.trainer.export.SavedModelWriter;
import org.sply85.trainer.net.Lstm;
import org.sply85.trainer.net.Net;
import org.sply85.trainer.net.Tensors;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.family.TType;

/**
 * Writes a network of a band as a SavedModel of one signature, {@code play}: it draws all steps one
 * after another, with noise from outside. Drums may be forced, classes of the bass be biased.
 */
public final class BandExport {
  private static final String PLAY = "play";

  private final BandNetwork network;
  private final int before; // place of what was played in the features

  private BandExport(BandNetwork network, int before) {
    this.network = network;
    this.before = before;
  }

  /**
   * Writes the model into a folder.
   *
   * @param before the first feature of what the step before played: bass, comp, drums, fill
   * @param weights by name, row-major
   */
  public static void write(
      BandNetwork network, int before, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      new BandExport(network, before).play(writer);
      writer.write(folder);
    }
  }

  private void play(SavedModelWriter writer) {
    Tensors t = writer.tensors();
    BandNetwork.Classes classes = network.classes();
    int heads = classes.drums() + 3;
    var features = writer.floats(PLAY, "features", -1, -1, network.features());
    var forced = writer.floats(PLAY, "forced", -1, -1, classes.drums());
    var bias = writer.floats(PLAY, "bias", -1, -1, classes.bass());
    var noise = writer.floats(PLAY, "noise", -1, -1, heads);
    var temperature = writer.floats(PLAY, "temperature", -1, 1);
    var nucleus = writer.floats(PLAY, "nucleus", -1, 1);
    Operand<TInt32> batch = t.size(features, 0);
    Operand<TInt32> time = t.size(features, 1);
    askForAll(writer.net(), t);
    Lstm.State start = network.memory().start(writer.net(), batch);
    int played = classes.played();
    Operand<TFloat32> none =
        t.tf().tile(t.constant(silence(classes), 1, played), t.sizes(List.of(batch, t.integer(1))));
    Loop loop = writer.loop();
    loop.floats("features", features, -1, -1, network.features())
        .floats("forced", forced, -1, -1, classes.drums())
        .floats("bias", bias, -1, -1, classes.bass())
        .floats("noise", noise, -1, -1, heads)
        .floats("temperature", temperature, -1, 1)
        .floats("nucleus", nucleus, -1, 1)
        .floats("cell", start.cell(), -1, network.size())
        .floats("hidden", start.hidden(), -1, network.size())
        .floats("last", none, -1, played)
        .floats(
            "all",
            t.tf().zeros(t.sizes(List.of(batch, time, t.integer(played))), TFloat32.class),
            -1,
            -1,
            played);
    Loop.Values after =
        loop.run(t, time, (in, turn, values) -> turn(writer.net(in, values), turn, values));
    writer.signature(
        PLAY,
        List.of(features, forced, bias, noise, temperature, nucleus),
        Map.of("played", t.tf().withName(PLAY + ".played").identity(after.floats("all"))));
  }

  /** A loop is handed the weights that have been asked for. */
  private void askForAll(Net net, Tensors t) {
    Operand<TFloat32> x =
        network.input(net, t.constant(new float[network.features()], 1, network.features()));
    Operand<TFloat32> hidden =
        network.memory().step(net, x, network.memory().start(net, t.integer(1))).hidden();
    Operand<TFloat32> drums = network.drums(net, hidden);
    network.comp(net, hidden, drums, network.bass(net, hidden, drums));
    network.fill(net, hidden);
  }

  private static float[] silence(BandNetwork.Classes classes) {
    float[] silence = new float[classes.played()];
    silence[0] = 1;
    silence[classes.bass()] = 1;
    return silence;
  }

  private Map<String, Operand<? extends TType>> turn(
      Net net, Operand<TInt32> turn, Loop.Values values) {
    Tensors t = net.tensors();
    BandNetwork.Classes classes = network.classes();
    Operand<TFloat32> x = t.add(at(t, values.floats("features"), turn), told(t, values));
    Lstm.State state =
        network
            .memory()
            .step(
                net,
                network.input(net, x),
                new Lstm.State(values.floats("cell"), values.floats("hidden")));
    Operand<TFloat32> hidden = state.hidden();
    int lanes = classes.drums();
    List<Output<TFloat32>> noise = t.split(at(t, values.floats("noise"), turn), lanes + 3, 1);
    Operand<TFloat32> forced = at(t, values.floats("forced"), turn);
    Operand<TFloat32> own =
        flags(t, values, network.drums(net, hidden), columns(t, noise.subList(0, lanes)));
    Operand<TFloat32> drums = t.tf().select(t.tf().math.less(forced, t.scalar(0)), own, forced);
    Operand<TFloat32> biased =
        t.add(network.bass(net, hidden, drums), at(t, values.floats("bias"), turn));
    Operand<TFloat32> bass = drawn(t, values, biased, noise.get(lanes), classes.bass());
    Operand<TFloat32> comp =
        drawn(
            t,
            values,
            network.comp(net, hidden, drums, bass),
            noise.get(lanes + 1),
            classes.comp());
    Operand<TFloat32> fill = flags(t, values, network.fill(net, hidden), noise.get(lanes + 2));
    Operand<TFloat32> played = t.concat(List.of(bass, comp, drums, fill), 1);
    Map<String, Operand<? extends TType>> after = new LinkedHashMap<>();
    after.put("cell", state.cell());
    after.put("hidden", hidden);
    after.put("last", played);
    after.put("all", put(t, values.floats("all"), turn, played));
    return after;
  }

  /** The step before, where the features have it, {@code [n, features]}. */
  private Operand<TFloat32> told(Tensors t, Loop.Values values) {
    int behind = network.features() - before - network.classes().played();
    return t.tf()
        .pad(
            values.floats("last"),
            t.tf().constant(new int[][] {{0, 0}, {before, behind}}),
            t.scalar(0));
  }

  private static Operand<TFloat32> columns(Tensors t, List<Output<TFloat32>> columns) {
    return t.concat(List.copyOf(columns), 1);
  }

  private static Operand<TFloat32> flags(
      Tensors t, Loop.Values values, Operand<TFloat32> scores, Operand<TFloat32> noise) {
    Operand<TFloat32> p = t.sigmoid(t.divide(scores, values.floats("temperature")));
    return t.indicator(t.tf().math.less(noise, p));
  }

  private static Operand<TFloat32> drawn(
      Tensors t, Loop.Values values, Operand<TFloat32> scores, Operand<TFloat32> noise, int many) {
    Operand<TInt32> token =
        Sampling.draw(
            t, scores, values.floats("temperature"), values.floats("nucleus"), noise, many);
    return t.oneHot(token, many);
  }

  private static Operand<TFloat32> at(Tensors t, Operand<TFloat32> rows, Operand<TInt32> place) {
    return t.tf().gather(rows, place, t.integer(1));
  }

  private static Operand<TFloat32> put(
      Tensors t, Operand<TFloat32> rows, Operand<TInt32> place, Operand<TFloat32> values) {
    Operand<TInt32> places = t.tf().range(t.integer(0), t.size(rows, 1), t.integer(1));
    Operand<TFloat32> here = t.expand(t.indicator(t.tf().math.equal(places, place)), 1);
    Operand<TFloat32> others = t.subtract(t.scalar(1), here);
    return t.add(t.multiply(rows, others), t.multiply(t.expand(values, 1), here));
  }
}
