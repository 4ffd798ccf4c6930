package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.SavedModelWriter;

/** Writes critics as SavedModels of one signature each. */
public final class CriticExport {
  private static final String REAL = "real";
  private static final String EMBED = "embed";

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
   * Writes a critic of transitions; {@code embed} gives what stretches of bars are compared by, as
   * what goes before, {@code tails}, and as what follows, {@code heads}. The product of a tail and
   * a head is the log-odds that they follow each other.
   *
   * @param weights by name, row-major
   */
  public static void write(TransitionNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      var before = writer.floats(EMBED, "before", -1, network.features());
      var after = writer.floats(EMBED, "after", -1, network.features());
      writer.signature(
          EMBED,
          List.of(before, after),
          Map.of(
              "tails",
              network.tail(writer.net(), before),
              "heads",
              network.head(writer.net(), after)));
      writer.write(folder);
    }
  }
}
