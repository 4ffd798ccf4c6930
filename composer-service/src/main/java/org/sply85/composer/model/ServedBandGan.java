package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.composer.domain.model.TextureModel;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.pack.ModelCard;
import org.sply85.pack.ModelPack;
import org.sply85.pack.PackRefusedException;

/** The pack's network that makes bars at once, called for many bars at once. */
final class ServedBandGan implements TextureModel, AutoCloseable {
  private static final String MODEL = "BandGAN";
  private static final String GENERATE = "generate";
  private static final String REAL = "real";
  private static final int STEPS = 16;
  private static final int SLOTS = TextureRoll.SLOTS;
  private static final double[] SHARES = {0.05, 0.25, 0.5, 0.75, 0.95};
  private static final List<String> QUANTILES =
      List.of("score.p05", "score.p25", "score.p50", "score.p75", "score.p95");

  private final ServedModel model;
  private final double[] quantiles;

  private ServedBandGan(ModelPack pack) {
    this.quantiles = QUANTILES.stream().mapToDouble(q -> figure(pack.card(MODEL), q)).toArray();
    this.model = new ServedModel(MODEL, pack.folder(MODEL), GENERATE);
  }

  private static double figure(ModelCard card, String name) {
    Double figure = card.figures().get(name);
    if (figure == null) {
      throw new PackRefusedException("the card of " + MODEL + " lacks the figure " + name);
    }
    return figure;
  }

  /** The network of a pack, if it has one. */
  static Optional<ServedBandGan> of(ModelPack pack) {
    return pack.has(MODEL) ? Optional.of(new ServedBandGan(pack)) : Optional.empty();
  }

  @Override
  public List<TextureRoll> generate(List<float[]> noise, List<float[]> wishes) {
    if (noise.isEmpty()) {
      return List.of();
    }
    var out = model.call(GENERATE, Map.of("z", Rows.ofRows(noise), "wish", Rows.ofRows(wishes)));
    float[] made = ((Floats) out.get(0)).values();
    List<TextureRoll> bars = new ArrayList<>();
    int at = 0;
    for (int bar = 0; bar < noise.size(); bar++) {
      float[][][] planes = new float[STEPS][SLOTS][2];
      float[][] velocities = new float[STEPS][SLOTS];
      for (int step = 0; step < STEPS; step++) {
        for (int slot = 0; slot < SLOTS; slot++) {
          planes[step][slot][0] = made[at++];
          planes[step][slot][1] = made[at++];
          velocities[step][slot] = 0.5f;
        }
      }
      bars.add(TextureRoll.of(planes, velocities));
    }
    return bars;
  }

  @Override
  public double[] real(List<TextureRoll> bars, List<float[]> wishes) {
    if (bars.isEmpty()) {
      return new double[0];
    }
    float[] rolls = new float[bars.size() * STEPS * SLOTS * 2];
    int at = 0;
    for (TextureRoll bar : bars) {
      for (float[][] step : bar.planes()) {
        for (float[] slot : step) {
          rolls[at++] = slot[0];
          rolls[at++] = slot[1];
        }
      }
    }
    var out =
        model.call(
            REAL,
            Map.of(
                "roll",
                new Floats(rolls, bars.size(), STEPS, SLOTS, 2),
                "wish",
                Rows.ofRows(wishes)));
    float[] scores = ((Floats) out.get(0)).values();
    double[] shares = new double[scores.length];
    for (int i = 0; i < shares.length; i++) {
      shares[i] = share(scores[i]);
    }
    return shares;
  }

  /** The share of real bars with a lower score, between the quantiles along straight lines. */
  private double share(double score) {
    if (score < quantiles[0]) {
      double reach = Math.max(1e-6, quantiles[2] - quantiles[0]);
      return Math.max(0, SHARES[0] * (1 - (quantiles[0] - score) / reach));
    }
    for (int i = 1; i < quantiles.length; i++) {
      if (score < quantiles[i]) {
        double part = (score - quantiles[i - 1]) / (quantiles[i] - quantiles[i - 1]);
        return SHARES[i - 1] + part * (SHARES[i] - SHARES[i - 1]);
      }
    }
    return 1;
  }

  @Override
  public void close() {
    model.close();
  }
}
