package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sply85.encoding.BarEncoding;
import org.sply85.trainer.data.BarPairs;
import org.sply85.trainer.model.CriticExport;
import org.sply85.trainer.model.TransitionNetwork;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that tells which bars follow bars.
 *
 * @param network what is trained
 * @param recipe how
 */
public record TransitionCriticMember(TransitionNetwork network, Recipe recipe)
    implements PackMember {
  /** Two bars and two bars, one among the 32 of a batch and 15 others of its song. */
  public static TransitionCriticMember transitionCritic() {
    return new TransitionCriticMember(
        new TransitionNetwork("TransitionCritic", BarEncoding.PAIR, 128, 32, 15, 0.2),
        Recipe.of(8, 32, 1.5e-3));
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    Map<String, String> settings = new TreeMap<>(recipe.described());
    settings.put("compared", "" + network.compared());
    return new About(
        "two towers",
        "tells how well a section joins the one before it",
        List.of(DataManifest.POP909, DataManifest.EWLD),
        recipe.seed(),
        settings);
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(
        network,
        recipe,
        new BarPairs(run.training(), network.others(), true),
        new BarPairs(run.validation(), network.others(), false));
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    CriticExport.write(network, trained.weights(), folder);
  }
}
