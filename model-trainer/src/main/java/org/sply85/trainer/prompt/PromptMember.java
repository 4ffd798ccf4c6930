package org.sply85.trainer.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sply85.music.Seeds;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptWeights;
import org.sply85.trainer.corpus.PromptTemplate;
import org.sply85.trainer.pack.About;
import org.sply85.trainer.pack.DataManifest;
import org.sply85.trainer.pack.PackMember;
import org.sply85.trainer.pack.TrainingRun;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;

/**
 * The member of the pack that understands prompts. It learns from templates on the training side of
 * the split and from our own patterns; no captions of MusicCaps (CC BY-SA) go into it.
 *
 * @param network what is trained
 * @param recipe how
 * @param copies how often each template is filled in a pass
 */
public record PromptMember(PromptNetwork network, Recipe recipe, int copies) implements PackMember {
  private static final int PATTERN_WEIGHT = 6; // a pattern stands for many prompts

  /** The member of the release. */
  public static PromptMember standard() {
    return new PromptMember(PromptNetwork.standard(), Recipe.of(10, 32, 3e-3), 5);
  }

  @Override
  public String name() {
    return network.name();
  }

  @Override
  public About about() {
    return new About(
        "dense",
        "Understands what a prompt asks for where the rules are unsure.",
        List.of(DataManifest.MUSECOCO),
        recipe.seed(),
        recipe.described());
  }

  @Override
  public Trained train(TrainingRun run) throws IOException {
    return run.train(
        network,
        recipe,
        new PromptExamples(network, learnt(run), copies, true),
        new PromptExamples(network, run.validation().prompts(), 2, false));
  }

  @Override
  public void export(Trained trained, Path folder) throws IOException {
    PromptExport.savedModel(network, trained.weights(), folder);
  }

  /** Hashes of the words that are met in training. */
  public BitSet known(TrainingRun run) {
    BitSet known = new BitSet(PromptWeights.WORDS);
    SplittableRandom random = Seeds.random(recipe.seed(), "known");
    for (PromptTemplate template : learnt(run)) {
      for (int i = 0; i < 2; i++) {
        String prompt = PromptFiller.fill(template, random).text();
        PromptFeatures.vocabulary(prompt).forEach(w -> known.set(PromptWeights.word(w)));
      }
    }
    return known;
  }

  private static List<PromptTemplate> learnt(TrainingRun run) {
    Stream<PromptTemplate> patterns =
        Stream.generate(PromptExamples::patterns).limit(PATTERN_WEIGHT).flatMap(List::stream);
    return Stream.concat(run.training().prompts().stream(), patterns).toList();
  }
}
