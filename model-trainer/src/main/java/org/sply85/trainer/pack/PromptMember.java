package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.sply85.trainer.corpus.PromptTemplate;
import org.sply85.trainer.prompt.PromptExamples;
import org.sply85.trainer.prompt.PromptExport;
import org.sply85.trainer.prompt.PromptNetwork;
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

  /** Prompts of templates and of our own patterns. */
  public static PromptMember promptNet() {
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
        "understands what a prompt asks for where the rules are unsure",
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
  public String file() {
    return "promptnet.bin";
  }

  /** Writes the weights for {@link org.sply85.prompt.PromptNet}, which needs no TensorFlow. */
  @Override
  public void export(Trained trained, TrainingRun run, Path folder) throws IOException {
    Files.createDirectories(folder);
    BitSet known = PromptExamples.known(learnt(run), recipe.seed());
    Files.write(
        folder.resolve(file()), PromptExport.plain(network, trained.weights(), known).bytes());
  }

  private static List<PromptTemplate> learnt(TrainingRun run) {
    Stream<PromptTemplate> patterns =
        Stream.generate(PromptExamples::patterns).limit(PATTERN_WEIGHT).flatMap(List::stream);
    return Stream.concat(run.training().prompts().stream(), patterns).toList();
  }
}
