package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.sply85.encoding.band.BandCondition;
import org.sply85.encoding.band.DrumRoll;
import org.sply85.encoding.band.RollPlanes;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.band.DrumSet;
import org.sply85.trainer.band.TextureSet;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.data.RollExamples;
import org.sply85.trainer.model.RollExport;
import org.sply85.trainer.model.RollNetwork;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that writes what is played in a bar or two as a code, and a code as what is played.
 *
 * @param job what it does in a song
 * @param data names of the corpora it learns from
 * @param network what is trained
 * @param recipe how
 * @param examples what there is to learn from and to judge by
 */
public record RollMember(
    String job,
    List<String> data,
    RollNetwork network,
    Recipe recipe,
    Function<BandCorpora, Sides> examples)
    implements PackMember {

  /** Examples on two sides of the split. */
  public record Sides(Examples learnt, Examples judged) {}

  /** Bars of keyboards and guitars, relative to the chords. */
  public static RollMember textureVae() {
    return new RollMember(
        "textures of accompaniment, new ones and what lies between two given ones",
        List.of(DataManifest.POP909),
        new RollNetwork(
            "TextureVAE",
            RollPlanes.TEXTURE_STEPS,
            TextureRoll.SLOTS,
            RollPlanes.TEXTURE_PLANES - 1,
            BandCondition.SIZE,
            24,
            256,
            0.2,
            0,
            1500),
        Recipe.of(10, 64, 2e-3),
        corpora -> {
          TextureSet all = TextureSet.piano(corpora.songs());
          return new Sides(
              RollExamples.textures(all.side(Split.TRAIN), true),
              RollExamples.textures(all.side(Split.VALIDATION), false));
        });
  }

  /** Two bars of drums. */
  public static RollMember drumVae() {
    return new RollMember(
        "grooves between two given ones, new ones, and fills",
        List.of(DataManifest.GROOVE),
        new RollNetwork(
            "DrumVAE",
            RollPlanes.DRUM_STEPS,
            DrumRoll.LANES,
            RollPlanes.DRUM_PLANES - 1,
            BandCondition.SIZE,
            16,
            192,
            0.1,
            0.1,
            500),
        Recipe.of(30, 32, 2e-3),
        corpora -> {
          DrumSet all = DrumSet.of(corpora.drummers());
          return new Sides(
              RollExamples.drums(all.side(Split.TRAIN), true),
              RollExamples.drums(all.side(Split.VALIDATION), false));
        });
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About("vae", job, data, recipe.seed(), recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    Sides sides = examples.apply(run.band());
    return run.train(network, recipe, sides.learnt(), sides.judged());
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    RollExport.write(network, trained.weights(), folder);
  }
}
