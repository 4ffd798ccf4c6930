package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.encoding.band.TextureWish;
import org.sply85.trainer.export.SavedModelWriter;

/**
 * Writes a network that makes bars as a SavedModel with two signatures: {@code generate} makes a
 * bar from numbers and a wish, {@code real} gives its critic's score, above 0 rather real.
 */
public final class BandGanExport {
  private static final String GENERATE = "generate";
  private static final String REAL = "real";

  private BandGanExport() {}

  /**
   * Writes the model into a folder.
   *
   * @param weights by name, row-major
   */
  public static void write(BandGanNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      var z = writer.floats(GENERATE, "z", -1, TextureWish.NOISE);
      var wish = writer.floats(GENERATE, "wish", -1, TextureWish.SIZE);
      writer.signature(
          GENERATE, List.of(z, wish), Map.of("roll", network.generate(writer.net(), z, wish)));
      var roll = writer.floats(REAL, "roll", -1, BandGanNetwork.STEPS, TextureRoll.SLOTS, 2);
      var heard = writer.floats(REAL, "wish", -1, TextureWish.SIZE);
      writer.signature(
          REAL,
          List.of(roll, heard),
          Map.of("score", network.judge(writer.net(), roll, heard, new LinkedHashMap<>()).score()));
      writer.write(folder);
    }
  }
}
