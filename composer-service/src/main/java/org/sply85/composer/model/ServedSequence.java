package org.sply85.composer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.composer.domain.model.Blank;
import org.sply85.composer.domain.model.Filled;
import org.sply85.composer.domain.model.SequenceModel;
import org.sply85.composer.domain.model.Usual;
import org.sply85.composer.domain.model.Written;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.composer.model.ServedModel.Ints;
import org.sply85.composer.model.ServedModel.Values;
import org.sply85.encoding.Places;
import org.sply85.pack.ModelCard;
import org.sply85.pack.PackRefusedException;

/**
 * A sequence network, called for many rows at once. Rows are filled up to the longest; a row does
 * not see how it is filled up, for no place sees a later one.
 */
final class ServedSequence implements SequenceModel, AutoCloseable {
  private static final List<String> QUANTILES =
      List.of("stretch.p05", "stretch.p25", "stretch.p50", "stretch.p75", "stretch.p95");

  private final String name;
  private final int tokens;
  private final int longest;
  private final Usual usual;
  private final ServedModel model;

  /**
   * Loads a network.
   *
   * @param name names it in candidates
   * @param tokens how many it fills in
   * @param longest most places of a row
   * @param card the pack's card of the network
   */
  ServedSequence(String name, Path folder, int tokens, int longest, ModelCard card) {
    this.name = name;
    this.tokens = tokens;
    this.longest = longest;
    this.usual = usual(card);
    this.model = new ServedModel(card.name(), folder, "decode");
  }

  private static Usual usual(ModelCard card) {
    return new Usual(
        QUANTILES.stream()
            .mapToDouble(
                q ->
                    Optional.ofNullable(card.figures().get(q))
                        .orElseThrow(
                            () ->
                                new PackRefusedException(
                                    "the card of %s lacks the figure %s"
                                        .formatted(card.name(), q))))
            .toArray());
  }

  @Override
  public Usual usual() {
    return usual;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int longest() {
    return longest;
  }

  @Override
  public List<Filled> fill(List<Blank> rows, float[][] moves) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Places> places = rows.stream().map(Blank::places).toList();
    int time = time(places);
    Map<String, Values> inputs = known(places, time);
    int n = rows.size();
    int[] forced = new int[n * time];
    int[] copied = new int[n * time];
    float[] bias = new float[n * time * tokens];
    float[] noise = new float[n * time];
    float[] temperature = new float[n];
    float[] nucleus = new float[n];
    for (int r = 0; r < n; r++) {
      Blank row = rows.get(r);
      for (int i = 0; i < time; i++) {
        int at = r * time + i;
        forced[at] = i < row.size() ? row.forced()[i] : 0;
        copied[at] = i < row.size() && row.copied()[i] >= 0 ? Places.inGraph(row.copied()[i]) : 0;
        if (i < row.size()) {
          System.arraycopy(row.bias()[i], 0, bias, at * tokens, tokens);
          noise[at] = row.noise()[i];
        }
      }
      temperature[r] = (float) row.temperature();
      nucleus[r] = (float) row.nucleus();
    }
    inputs.put("forced", new Ints(forced, n, time));
    inputs.put("copied", new Ints(copied, n, time));
    inputs.put("bias", new Floats(bias, n, time, tokens));
    inputs.put("moves", new Floats(flat(moves), tokens + 2L, tokens));
    inputs.put("noise", new Floats(noise, n, time));
    inputs.put("temperature", new Floats(temperature, n, 1));
    inputs.put("nucleus", new Floats(nucleus, n, 1));
    List<Values> out = model.call("decode", inputs);
    float[] logP = ((Floats) out.get(0)).values();
    int[] filled = ((Ints) out.get(1)).values();
    List<Filled> result = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      int size = rows.get(r).size();
      int[] own = Arrays.copyOfRange(filled, r * time, r * time + size);
      result.add(new Filled(own, doubles(logP, r * time, size)));
    }
    return result;
  }

  @Override
  public List<double[]> judge(List<Written> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<Places> places = rows.stream().map(Written::places).toList();
    int time = time(places);
    Map<String, Values> inputs = known(places, time);
    int[] all = new int[rows.size() * time];
    for (int r = 0; r < rows.size(); r++) {
      int[] own = rows.get(r).tokens();
      System.arraycopy(own, 0, all, r * time, own.length);
    }
    inputs.put("tokens", new Ints(all, rows.size(), time));
    float[] logP = ((Floats) model.call("score", inputs).get(0)).values();
    List<double[]> result = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      result.add(doubles(logP, r * time, rows.get(r).tokens().length));
    }
    return result;
  }

  private int time(List<Places> rows) {
    int time = rows.stream().mapToInt(Places::size).max().orElse(0);
    if (time > longest) {
      throw new IllegalArgumentException(
          "%s fills at most %d places, got %d".formatted(name, longest, time));
    }
    return time;
  }

  private static Map<String, Values> known(List<Places> rows, int time) {
    int width = rows.get(0).features()[0].length;
    int ways = rows.get(0).references()[0].length;
    float[] features = new float[rows.size() * time * width];
    int[] references = new int[rows.size() * time * ways];
    for (int r = 0; r < rows.size(); r++) {
      Places places = rows.get(r);
      for (int i = 0; i < places.size(); i++) {
        int at = r * time + i;
        System.arraycopy(places.features()[i], 0, features, at * width, width);
        for (int w = 0; w < ways; w++) {
          references[at * ways + w] = Places.inGraph(places.references()[i][w]);
        }
      }
    }
    Map<String, Values> inputs = new LinkedHashMap<>();
    inputs.put("features", new Floats(features, rows.size(), time, width));
    inputs.put("references", new Ints(references, rows.size(), time, ways));
    return inputs;
  }

  private static float[] flat(float[][] rows) {
    float[] flat = new float[rows.length * rows[0].length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * rows[0].length, rows[0].length);
    }
    return flat;
  }

  private static double[] doubles(float[] values, int from, int size) {
    double[] doubles = new double[size];
    for (int i = 0; i < size; i++) {
      doubles[i] = values[from + i];
    }
    return doubles;
  }

  @Override
  public void close() {
    model.close();
  }
}
