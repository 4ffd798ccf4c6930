package org.sply85.trainer.prompt;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.sply85.music.Seeds;
import org.sply85.prompt.PromptFeatures;
import org.sply85.prompt.PromptWeights;
import org.sply85.trainer.corpus.PromptTemplate;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.train.Recipe;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.Trainer;
import org.sply85.trainer.train.TrainingWatcher;

/**
 * The member of the pack that understands prompts. It learns from templates on the training side of
 * the split and from our own patterns; no captions of MusicCaps (CC BY-SA) go into it.
 *
 * @param network what is trained
 * @param recipe how
 * @param copies how often each template is filled in a pass
 */
public record PromptMember(PromptNetwork network, Recipe recipe, int copies) {
  /** The member of the release. */
  public static PromptMember standard() {
    return new PromptMember(PromptNetwork.standard(), Recipe.of(7, 32, 3e-3), 5);
  }

  /** Trains it with one thread, or goes on from the checkpoint in the file. */
  public Trained train(List<PromptTemplate> templates, Path checkpoint, TrainingWatcher watcher)
      throws IOException {
    List<PromptTemplate> validation = side(templates, Split.VALIDATION);
    return new Trainer(recipe, 1, Duration.ofMinutes(5), watcher)
        .train(
            network,
            new PromptExamples(network, learnt(templates), copies, true),
            new PromptExamples(network, validation, 2, false),
            checkpoint);
  }

  /** Hashes of the words that are met in training. */
  public BitSet known(List<PromptTemplate> templates) {
    BitSet known = new BitSet(PromptWeights.WORDS);
    SplittableRandom random = Seeds.random(recipe.seed(), "known");
    for (PromptTemplate template : learnt(templates)) {
      for (int i = 0; i < 2; i++) {
        String prompt = PromptFiller.fill(template, random).text();
        PromptFeatures.vocabulary(prompt).forEach(w -> known.set(PromptWeights.word(w)));
      }
    }
    return known;
  }

  private static List<PromptTemplate> learnt(List<PromptTemplate> templates) {
    // A pattern stands for many prompts that people type.
    List<PromptTemplate> patterns =
        Stream.generate(PromptExamples::patterns).limit(6).flatMap(List::stream).toList();
    return Stream.concat(side(templates, Split.TRAIN).stream(), patterns.stream()).toList();
  }

  private static List<PromptTemplate> side(List<PromptTemplate> templates, Split split) {
    return templates.stream().filter(t -> t.side() == split).toList();
  }
}
