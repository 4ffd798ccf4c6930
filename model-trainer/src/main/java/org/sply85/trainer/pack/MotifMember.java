package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.encoding.Frame;
import org.sply85.encoding.MotifEncoding;
import org.sply85.trainer.data.MotifExamples;
import org.sply85.trainer.model.MotifExport;
import org.sply85.trainer.model.MotifNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that writes motifs as codes, and codes as motifs.
 *
 * @param network what is trained
 * @param recipe how
 */
public record MotifMember(MotifNetwork network, Recipe recipe) implements PackMember {
  /** Two bars of melody. */
  public static MotifMember motifVae() {
    return new MotifMember(
        new MotifNetwork("MotifVAE", MotifEncoding.STEPS, Frame.PITCHES, 16, 160, 1000),
        Recipe.of(12, 64, 3e-3));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About(
        "vae",
        "motifs of two bars, new ones and variations of a given one",
        DataManifest.MELODIES,
        recipe.seed(),
        recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(
        network, recipe, new MotifExamples(run.training()), new MotifExamples(run.validation()));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    MotifExport.write(network, trained.weights(), folder);
  }
}
