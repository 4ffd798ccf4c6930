package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.SavedModelWriter;
import org.sply85.trainer.net.Net;

/**
 * Writes an autoencoder of rolls as a SavedModel with two signatures: {@code encode} gives the mean
 * of a roll's code, {@code decode} the roll of a code and a condition. Nothing is drawn inside.
 */
public final class RollExport {
  private static final String ENCODE = "encode";
  private static final String DECODE = "decode";

  private RollExport() {}

  /**
   * Writes the model into a folder.
   *
   * @param weights by name, row-major
   */
  public static void write(RollNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      Net net = writer.net();
      int planes = network.marks() + 1;
      var roll = writer.floats(ENCODE, "roll", -1, network.steps(), network.lanes(), planes);
      writer.signature(ENCODE, List.of(roll), Map.of("z", network.encode(net, roll).mean()));
      var z = writer.floats(DECODE, "z", -1, network.code());
      var asked = writer.floats(DECODE, "condition", -1, network.condition());
      writer.signature(DECODE, List.of(z, asked), Map.of("roll", network.decode(net, z, asked)));
      writer.write(folder);
    }
  }
}
