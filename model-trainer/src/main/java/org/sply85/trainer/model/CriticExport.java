package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.SavedModelWriter;

/** Writes critics as SavedModels of one signature each. */
public final class CriticExport {
  private static final String REAL = "real";
  private static final String FOLLOWS = "follows";

  private CriticExport() {}

  /**
   * Writes a critic of phrases; {@code real} gives the probability that each is real, {@code p}, at
   * even odds, and what the critic looks at, {@code looks}, in which sets of phrases can be
   * compared.
   *
   * @param weights by name, row-major
   */
  public static void write(PhraseCriticNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      var t = writer.tensors();
      var steps = writer.floats(REAL, "steps", -1, network.steps(), network.features());
      PhraseCriticNetwork.Opinion opinion = network.opinion(writer.net(), steps);
      writer.signature(
          REAL, List.of(steps), Map.of("p", t.sigmoid(opinion.score()), "looks", opinion.looks()));
      writer.write(folder);
    }
  }

  /**
   * Writes a critic of transitions; {@code follows} gives the probability that a bar follows
   * another, {@code p}, at even odds.
   *
   * @param weights by name, row-major
   */
  public static void write(TransitionNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      var bars = writer.floats(FOLLOWS, "bars", -1, network.features());
      var nexts = writer.floats(FOLLOWS, "nexts", -1, network.features());
      writer.signature(
          FOLLOWS,
          List.of(bars, nexts),
          Map.of("p", writer.tensors().sigmoid(network.odds(writer.net(), bars, nexts))));
      writer.write(folder);
    }
  }
}
