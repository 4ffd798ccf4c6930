package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.data.Corruptions;
import org.sply85.trainer.data.Counterfeit;
import org.sply85.trainer.data.PhraseExamples;
import org.sply85.trainer.data.RealPhrase;
import org.sply85.trainer.data.RealPhrases;
import org.sply85.trainer.model.CriticExport;
import org.sply85.trainer.model.PhraseCriticNetwork;
import org.sply85.trainer.train.Examples;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * A member that tells real phrases from counterfeits.
 *
 * @param recipe how it is trained
 * @param composed counterfeits beside the corruptions: what other members of the pack compose
 */
public record PhraseCriticMember(Recipe recipe, List<Counterfeit> composed) implements PackMember {
  private static final String NAME = "PhraseCritic";
  private static final int CHANNELS = 64;
  private static final double DROPOUT = 0.15;

  /** A critic that learns from corruptions alone. */
  public static PhraseCriticMember phraseCritic() {
    return new PhraseCriticMember(Recipe.of(24, 64, 1.5e-3), List.of());
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public About about() {
    return new About(
        "cnn",
        "tells phrases of real songs from counterfeits",
        DataManifest.MELODIES,
        recipe.seed(),
        recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(
        network(), recipe, examples(run.training(), true), examples(run.validation(), false));
  }

  private Examples examples(Corpora corpora, boolean learnt) {
    List<RealPhrase> real = RealPhrases.of(corpora);
    List<Counterfeit> counterfeits = counterfeits(real);
    return learnt
        ? PhraseExamples.toLearn(real, counterfeits)
        : PhraseExamples.toJudge(real, counterfeits);
  }

  private List<Counterfeit> counterfeits(List<RealPhrase> real) {
    List<Counterfeit> all = new ArrayList<>(Corruptions.all(real));
    all.addAll(composed);
    return all;
  }

  private PhraseCriticNetwork network() {
    return new PhraseCriticNetwork(
        NAME,
        PhraseEncoding.STEPS,
        PhraseEncoding.FEATURES,
        CHANNELS,
        counterfeits(List.of()).stream().map(Counterfeit::name).toList(),
        DROPOUT);
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    CriticExport.write(network(), trained.weights(), folder);
  }
}
