package org.sply85.composer.model;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.sply85.composer.domain.model.PhraseJudge;
import org.sply85.composer.model.ServedModel.Floats;

/** The critic of phrases, called for many at once. */
final class ServedPhraseJudge implements PhraseJudge, AutoCloseable {
  private static final String REAL = "real";

  private final ServedModel model;

  ServedPhraseJudge(Path folder) {
    this.model = new ServedModel("PhraseCritic", folder, REAL);
  }

  @Override
  public double[] real(List<float[][]> phrases) {
    if (phrases.isEmpty()) {
      return new double[0];
    }
    int steps = phrases.get(0).length;
    int width = phrases.get(0)[0].length;
    float[] all = new float[phrases.size() * steps * width];
    for (int p = 0; p < phrases.size(); p++) {
      for (int s = 0; s < steps; s++) {
        System.arraycopy(phrases.get(p)[s], 0, all, (p * steps + s) * width, width);
      }
    }
    var inputs =
        Map.<String, ServedModel.Values>of("steps", new Floats(all, phrases.size(), steps, width));
    // outputs come in the order of their names: looks, p
    float[] p = ((Floats) model.call(REAL, inputs).get(1)).values();
    double[] real = new double[phrases.size()];
    for (int i = 0; i < real.length; i++) {
      real[i] = p[i];
    }
    return real;
  }

  @Override
  public void close() {
    model.close();
  }
}
