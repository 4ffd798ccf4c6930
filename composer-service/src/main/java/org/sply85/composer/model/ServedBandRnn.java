package org.sply85.composer.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.composer.domain.model.BandModel;
import org.sply85.composer.model.ServedModel.Floats;
import org.sply85.encoding.band.BandSteps;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.pack.ModelPack;

/** The pack's network of a band, called for many stretches at once. */
final class ServedBandRnn implements BandModel, AutoCloseable {
  private static final String MODEL = "BandRNN";
  private static final String PLAY = "play";

  private final ServedModel model;

  private ServedBandRnn(ModelPack pack) {
    this.model = new ServedModel(MODEL, pack.folder(MODEL), PLAY);
  }

  /** The network of a pack, if it has one. */
  static Optional<ServedBandRnn> of(ModelPack pack) {
    return pack.has(MODEL) ? Optional.of(new ServedBandRnn(pack)) : Optional.empty();
  }

  @Override
  public List<BandSteps> play(List<Stretch> stretches) {
    if (stretches.isEmpty()) {
      return List.of();
    }
    int n = stretches.size();
    float[] temperature = new float[n];
    float[] nucleus = new float[n];
    for (int i = 0; i < n; i++) {
      temperature[i] = (float) stretches.get(i).temperature();
      nucleus[i] = (float) stretches.get(i).nucleus();
    }
    var out =
        model.call(
            PLAY,
            Map.of(
                "features", Rows.of(stretches.stream().map(Stretch::features).toList()),
                "forced", Rows.of(stretches.stream().map(Stretch::forced).toList()),
                "bias", Rows.of(stretches.stream().map(Stretch::bias).toList()),
                "noise", Rows.of(stretches.stream().map(Stretch::noise).toList()),
                "temperature", new Floats(temperature, n, 1),
                "nucleus", new Floats(nucleus, n, 1)));
    Floats played = (Floats) out.get(0);
    int time = (int) played.shape()[1];
    List<BandSteps> steps = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      steps.add(steps(played.values(), i * time, time));
    }
    return steps;
  }

  private static BandSteps steps(float[] played, int from, int time) {
    int comp = BandSteps.BASS_CLASSES;
    int drums = comp + BandSteps.COMP_CLASSES;
    int fill = drums + DrumRoll.LANES;
    BandSteps steps = new BandSteps(new int[time], new int[time], new int[time], new boolean[time]);
    for (int step = 0; step < time; step++) {
      int at = (from + step) * (fill + 1);
      steps.bass()[step] = hot(played, at, comp);
      steps.comp()[step] = hot(played, at + comp, drums - comp);
      for (int lane = 0; lane < DrumRoll.LANES; lane++) {
        steps.drums()[step] |= played[at + drums + lane] > 0.5f ? 1 << lane : 0;
      }
      steps.fill()[step] = played[at + fill] > 0.5f;
    }
    return steps;
  }

  private static int hot(float[] values, int from, int many) {
    int best = 0;
    for (int i = 1; i < many; i++) {
      best = values[from + i] > values[from + best] ? i : best;
    }
    return best;
  }

  @Override
  public void close() {
    model.close();
  }
}
