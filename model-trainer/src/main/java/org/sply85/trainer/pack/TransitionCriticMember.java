package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import org.sply85.encoding.BarEncoding;
import org.sply85.trainer.data.BarPairs;
import org.sply85.trainer.model.CriticExport;
import org.sply85.trainer.model.TransitionNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that tells which bar follows a bar.
 *
 * @param network what is trained
 * @param recipe how
 */
public record TransitionCriticMember(TransitionNetwork network, Recipe recipe)
    implements PackMember {
  /** Bars of lead sheets, one among the 32 of a batch. */
  public static TransitionCriticMember transitionCritic() {
    return new TransitionCriticMember(
        new TransitionNetwork("TransitionCritic", BarEncoding.FEATURES, 128, 64, 0.2),
        Recipe.of(12, 32, 1.5e-3));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About(
        "siamese",
        "tells which bar may follow a bar",
        DataManifest.MELODIES,
        recipe.seed(),
        recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(network, recipe, new BarPairs(run.training()), new BarPairs(run.validation()));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    CriticExport.write(network, trained.weights(), folder);
  }
}
