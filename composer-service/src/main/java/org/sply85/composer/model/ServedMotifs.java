package org.sply85.composer.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.MotifModel;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.composer.model.ServedModel.Values;
import org.sply85.encoding.MotifEncoding;

/** The autoencoder of motifs. */
final class ServedMotifs implements MotifModel, AutoCloseable {
  static final String MODEL = "MotifVAE";

  private static final String DECODE = "decode";
  private static final int CLASSES = 12;

  private final ServedModel model;

  ServedMotifs(Path folder) {
    this.model = new ServedModel(MODEL, folder, DECODE);
  }

  @Override
  public List<float[][]> decode(List<float[]> codes, List<float[][]> chords) {
    int n = codes.size();
    int steps = MotifEncoding.STEPS;
    float[] z = new float[n * CODE];
    float[] harmony = new float[n * steps * CLASSES];
    for (int r = 0; r < n; r++) {
      System.arraycopy(codes.get(r), 0, z, r * CODE, CODE);
      for (int s = 0; s < steps; s++) {
        System.arraycopy(chords.get(r)[s], 0, harmony, (r * steps + s) * CLASSES, CLASSES);
      }
    }
    Map<String, Values> inputs =
        Map.of("z", new Floats(z, n, CODE), "chords", new Floats(harmony, n, steps, CLASSES));
    float[] p = ((Floats) model.call(DECODE, inputs).get(0)).values();
    int tokens = p.length / (n * steps);
    List<float[][]> motifs = new ArrayList<>();
    for (int r = 0; r < n; r++) {
      float[][] motif = new float[steps][];
      for (int s = 0; s < steps; s++) {
        int at = (r * steps + s) * tokens;
        motif[s] = Arrays.copyOfRange(p, at, at + tokens);
      }
      motifs.add(motif);
    }
    return motifs;
  }

  @Override
  public void close() {
    model.close();
  }
}
