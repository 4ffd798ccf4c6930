package org.sply85.composer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.Gap;
import org.sply85.composer.domain.model.InfillModel;
import org.sply85.composer.domain.model.Written;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.composer.model.ServedModel.Ints;
import org.sply85.composer.model.ServedModel.Values;
import org.sply85.encoding.Places;

/** A network that fills any places, called for many rows at once. */
final class ServedInfill implements InfillModel, AutoCloseable {
  private static final int MULTIPLE = 8; // places of a row, as the network's dilations need them

  private final String name;
  private final int tokens;
  private final ServedModel model;

  /**
   * Loads a network.
   *
   * @param name names it in candidates
   * @param tokens how many it fills in; the next number stands for none
   */
  ServedInfill(String name, String full, Path folder, int tokens) {
    this.name = name;
    this.tokens = tokens;
    this.model = new ServedModel(full, folder, "infill");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public List<int[]> fill(List<Gap> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int time = time(rows.stream().map(Gap::places).toList());
    int n = rows.size();
    int turns = rows.get(0).noise().length;
    Map<String, Values> inputs =
        known(rows.stream().map(g -> new Written(g.places(), g.tokens())).toList(), time);
    float[] open = new float[n * time];
    float[] bias = new float[n * time * tokens];
    float[] choices = new float[n * turns * time];
    float[] noise = new float[n * turns * time];
    float[] temperature = new float[n];
    float[] nucleus = new float[n];
    for (int r = 0; r < n; r++) {
      Gap row = rows.get(r);
      for (int i = 0; i < row.size(); i++) {
        open[r * time + i] = row.open()[i] ? 1 : 0;
        System.arraycopy(row.bias()[i], 0, bias, (r * time + i) * tokens, tokens);
      }
      for (int turn = 0; turn < turns; turn++) {
        int at = (r * turns + turn) * time;
        System.arraycopy(row.choices()[turn], 0, choices, at, row.size());
        System.arraycopy(row.noise()[turn], 0, noise, at, row.size());
      }
      temperature[r] = (float) row.temperature();
      nucleus[r] = (float) row.nucleus();
    }
    inputs.put("open", new Floats(open, n, time));
    inputs.put("bias", new Floats(bias, n, time, tokens));
    inputs.put("choices", new Floats(choices, n, turns, time));
    inputs.put("noise", new Floats(noise, n, turns, time));
    inputs.put("temperature", new Floats(temperature, n, 1));
    inputs.put("nucleus", new Floats(nucleus, n, 1));
    int[] filled = ((Ints) model.call("infill", inputs).get(0)).values();
    List<int[]> result = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      result.add(Arrays.copyOfRange(filled, r * time, r * time + rows.get(r).size()));
    }
    return result;
  }

  @Override
  public List<double[]> judge(List<Written> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    int time = time(rows.stream().map(Written::places).toList());
    float[] logP = ((Floats) model.call("pseudo", known(rows, time)).get(0)).values();
    List<double[]> result = new ArrayList<>();
    for (int r = 0; r < rows.size(); r++) {
      double[] own = new double[rows.get(r).tokens().length];
      for (int i = 0; i < own.length; i++) {
        own[i] = logP[r * time + i];
      }
      result.add(own);
    }
    return result;
  }

  private static int time(List<Places> rows) {
    int longest = rows.stream().mapToInt(Places::size).max().orElse(0);
    return (longest + MULTIPLE - 1) / MULTIPLE * MULTIPLE;
  }

  private Map<String, Values> known(List<Written> rows, int time) {
    int n = rows.size();
    int width = rows.get(0).places().features()[0].length;
    int ways = rows.get(0).places().references()[0].length;
    float[] features = new float[n * time * width];
    int[] references = new int[n * time * ways];
    int[] all = new int[n * time];
    Arrays.fill(all, tokens);
    for (int r = 0; r < n; r++) {
      Places places = rows.get(r).places();
      System.arraycopy(rows.get(r).tokens(), 0, all, r * time, places.size());
      for (int i = 0; i < places.size(); i++) {
        int at = r * time + i;
        System.arraycopy(places.features()[i], 0, features, at * width, width);
        for (int w = 0; w < ways; w++) {
          references[at * ways + w] = Places.inGraph(places.references()[i][w]);
        }
      }
    }
    Map<String, Values> inputs = new LinkedHashMap<>();
    inputs.put("features", new Floats(features, n, time, width));
    inputs.put("references", new Ints(references, n, time, ways));
    inputs.put("tokens", new Ints(all, n, time));
    return inputs;
  }

  @Override
  public void close() {
    model.close();
  }
}
