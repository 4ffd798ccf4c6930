package org.sply85.trainer.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.trainer.export.SavedModelWriter;
import org.sply85.trainer.net.Net;

/**
 * Writes an autoencoder of motifs as a SavedModel with two signatures: {@code encode} gives mean
 * and deviation of a motif's code, {@code decode} the probabilities of each step's tokens. Nothing
 * is drawn: whoever wants a variation moves the code.
 */
public final class MotifExport {
  private static final String ENCODE = "encode";
  private static final String DECODE = "decode";
  private static final int CHORD = 12;

  private MotifExport() {}

  /**
   * Writes the model into a folder.
   *
   * @param weights by name, row-major
   */
  public static void write(MotifNetwork network, Map<String, float[]> weights, Path folder)
      throws IOException {
    try (SavedModelWriter writer = new SavedModelWriter(weights)) {
      Net net = writer.net();
      var t = writer.tensors();
      var tokens = writer.ints(ENCODE, "tokens", -1, network.steps());
      var heard = writer.floats(ENCODE, "chords", -1, network.steps(), CHORD);
      MotifNetwork.Posterior posterior = new MotifEncoder(network).encode(net, tokens, heard);
      writer.signature(
          ENCODE,
          List.of(tokens, heard),
          Map.of("z", posterior.mean(), "deviation", t.exp(t.scale(posterior.logVariance(), 0.5))));
      var z = writer.floats(DECODE, "z", -1, 2L * network.code());
      var chords = writer.floats(DECODE, "chords", -1, network.steps(), CHORD);
      writer.signature(
          DECODE,
          List.of(z, chords),
          Map.of("p", new MotifDecoder(network).decode(net, z, chords)));
      writer.write(folder);
    }
  }
}
