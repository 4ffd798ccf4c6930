package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sply85.pack.ModelCard;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sply85 train}: trains the pack of models from corpora. */
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Trains the pack of models that compose. Killed and started again, it goes on.")
public final class TrainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(
      names = "--preset",
      defaultValue = "BASE",
      description = "How large the models are: ${COMPLETION-CANDIDATES}.")
  private Preset preset;

  @Option(
      names = "--only",
      defaultValue = "",
      description = "Train this model only; the others are kept.")
  private String only;

  @Option(
      names = "--open",
      description = "Learn from no songs that are under copyright: the open pack.")
  private boolean open;

  @Option(
      names = "--out",
      defaultValue = "pack",
      description = "Folder of the pack. Default: ${DEFAULT-VALUE}")
  private Path out;

  @Option(
      names = "--threads",
      defaultValue = "2",
      description = "Processor cores to use. Default: ${DEFAULT-VALUE}")
  private int threads;

  @Option(
      names = "--commit",
      defaultValue = "unknown",
      description = "The sources' commit, to be noted in the pack.")
  private String commit;

  @Override
  public Integer call() throws IOException {
    if (!Files.isDirectory(corpus)) {
      throw new ParameterException(
          spec.commandLine(), "--corpus must be a folder of corpora, '" + corpus + "' is none");
    }
    new PackTraining(
            corpus, new DataManifest(!open), members(), threads, out.resolve("checkpoints"), out)
        .run(
            open ? "open" : preset.label(),
            commit,
            new TrainingConsole(spec.commandLine().getOut()),
            this::tell)
        .forEach(
            name -> spec.commandLine().getOut().printf("%s: left out, for want of data%n", name));
    return 0;
  }

  private void tell(ModelCard card) {
    spec.commandLine()
        .getOut()
        .printf("%s: %s, %,d bytes%n", card.name(), card.figures(), card.bytes());
  }

  private List<PackMember> members() {
    try {
      return PackTraining.chosen(Pack.members(preset), only);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), "--only: " + e.getMessage());
    }
  }
}
