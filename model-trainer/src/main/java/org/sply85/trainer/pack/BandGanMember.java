package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.Seeds;
import org.sply85.trainer.band.TextureBar;
import org.sply85.trainer.band.TextureFigures;
import org.sply85.trainer.band.TextureSet;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.data.TextureExamples;
import org.sply85.trainer.model.BandGanExport;
import org.sply85.trainer.model.BandGanNetwork;
import org.sply85.trainer.train.AdversarialRecipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that makes bars of accompaniment at once, and tells real ones.
 *
 * @param network what is trained
 * @param recipe how
 */
public record BandGanMember(BandGanNetwork network, AdversarialRecipe recipe)
    implements PackMember {
  private static final int STEPS = 16;

  /** Bars of pianos. */
  public static BandGanMember bandGan() {
    return new BandGanMember(
        new BandGanNetwork("BandGAN", 32),
        new AdversarialRecipe(1600, 64, 2e-4, 4e-4, 800, 100, 640, 1));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About(
        "gan",
        "bars of accompaniment made at once for a melody, and whether a bar is real",
        List.of(DataManifest.POP909),
        recipe.seed(),
        recipe.described());
  }

  @Override
  public boolean canLearn(TrainingRun run) {
    return !run.training().pop909().isEmpty(); // no other corpus has pianos
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    TextureSet all = PlayingBands.textures(run);
    TextureSet held = all.side(Split.VALIDATION);
    TextureFigures real = real(held);
    return run.train(
        network,
        recipe,
        new TextureExamples(all.side(Split.TRAIN)),
        new TextureExamples(held),
        (made, count) -> compared(real, made, count));
  }

  // As many real bars as are made, drawn likewise.
  private TextureFigures real(TextureSet held) {
    SplittableRandom random = Seeds.random(recipe.seed(), name(), "real");
    return TextureFigures.of(
        IntStream.range(0, held.size() == 0 ? 0 : recipe.judged())
            .mapToObj(i -> held.bars().get(random.nextInt(held.size())))
            .map(TextureBar::roll)
            .toList());
  }

  private static Map<String, Double> compared(TextureFigures real, float[] made, int count) {
    TextureFigures figures = TextureFigures.of(rolls(made, count));
    Map<String, Double> compared = new LinkedHashMap<>();
    compared.put("distance", figures.distance(real));
    compared.putAll(figures.byName());
    real.byName().forEach((name, value) -> compared.put("real." + name, value));
    return compared;
  }

  /** Bars of {@code [count, 16, 35, 2]}, row-major. */
  static List<TextureRoll> rolls(float[] made, int count) {
    List<TextureRoll> rolls = new ArrayList<>();
    int at = 0;
    for (int bar = 0; bar < count; bar++) {
      float[][][] planes = new float[STEPS][TextureRoll.SLOTS][2];
      float[][] velocities = new float[STEPS][TextureRoll.SLOTS];
      for (int step = 0; step < STEPS; step++) {
        for (int slot = 0; slot < TextureRoll.SLOTS; slot++) {
          planes[step][slot][0] = made[at++];
          planes[step][slot][1] = made[at++];
        }
      }
      rolls.add(TextureRoll.of(planes, velocities));
    }
    return rolls;
  }

  @Override
  public Map<String, Double> measure(Path folder, TrainingRun run) {
    TextureSet held = PlayingBands.textures(run).side(Split.VALIDATION);
    return BandGanMeasure.of(folder, network, new TextureExamples(held));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    BandGanExport.write(network, trained.weights(), folder);
  }
}
