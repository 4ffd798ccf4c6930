package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sply85.composer.domain.IdeaComposer;
import org.sply85.composer.domain.Proposers;
import org.sply85.composer.model.ServedPack;
import org.sply85.encoding.PhraseEncoding;
import org.sply85.statistics.SongTables;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.data.ComposedPhrases;
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
 * A member that tells real phrases from counterfeits: from spoilt ones, and from those that the
 * composer makes with the members trained before it.
 *
 * @param recipe how it is trained
 * @param songs how many songs are composed to learn from
 */
public record PhraseCriticMember(Recipe recipe, int songs) implements PackMember {
  private static final String NAME = "PhraseCritic";
  private static final int CHANNELS = 64;
  private static final double DROPOUT = 0.15;
  private static final int JUDGED = 4; // one song to judge by for so many to learn from

  /** The critic of the pack. */
  public static PhraseCriticMember phraseCritic() {
    return new PhraseCriticMember(Recipe.of(24, 64, 1.5e-3), 120);
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
    Examples learnt;
    Examples judged;
    Optional<ServedPack> pack = PackSoFar.of(run, NAME);
    try {
      learnt = examples(run, run.training(), pack, songs, true);
      judged = examples(run, run.validation(), pack, songs / JUDGED, false);
    } finally {
      pack.ifPresent(ServedPack::close); // its memory is needed to train in
    }
    return run.train(network(), recipe, learnt, judged);
  }

  private Examples examples(
      TrainingRun run, Corpora corpora, Optional<ServedPack> pack, int many, boolean learnt) {
    List<RealPhrase> real = RealPhrases.of(corpora);
    List<Counterfeit> counterfeits = new ArrayList<>(Corruptions.all(real));
    counterfeits.add(pack.map(p -> composed(run, corpora, p, many)).orElse(new ComposedPhrases()));
    return learnt
        ? PhraseExamples.toLearn(real, counterfeits)
        : PhraseExamples.toJudge(real, counterfeits);
  }

  private ComposedPhrases composed(TrainingRun run, Corpora corpora, ServedPack pack, int many) {
    IdeaComposer composer = new IdeaComposer(Proposers.withModels(SongTables.standard(), pack));
    return new ComposedPhrases(
        corpora.pop909(),
        many,
        recipe.seed(),
        composer,
        done -> run.watcher().prepared(NAME, "composing", done, many));
  }

  private static List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    Corruptions.all(List.of()).forEach(c -> kinds.add(c.name()));
    kinds.add(new ComposedPhrases().name());
    return kinds;
  }

  private PhraseCriticNetwork network() {
    return new PhraseCriticNetwork(
        NAME, PhraseEncoding.STEPS, PhraseEncoding.FEATURES, CHANNELS, kinds(), DROPOUT);
  }

  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    CriticExport.write(network(), trained.weights(), folder);
  }
}
