package org.sply85.trainer.pack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.sply85.pack.DataSource;
import org.sply85.pack.ModelCard;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code sply85 train}: trains the pack of models from corpora. */
@Command(
    name = "train",
    description = "Trains the pack of models that compose. Killed and started again, it goes on.")
public final class TrainCommand implements Callable<Integer> {
  private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(60);

  @Spec private CommandSpec spec;

  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(
      names = "--preset",
      defaultValue = "BASE",
      description = "How large the models are: ${COMPLETION-CANDIDATES}.")
  private Preset preset;

  @Option(names = "--only", description = "Train this model only; the others are kept.")
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
    List<PackMember> members = members();
    DataManifest manifest = new DataManifest(!open);
    Corpora all = manifest.allowed(Corpora.read(corpus));
    TrainingRun run =
        new TrainingRun(
            all.side(Split.TRAIN),
            all.side(Split.VALIDATION),
            new BandCorpora(corpus, !open),
            threads,
            Files.createDirectories(out.resolve("checkpoints")),
            BETWEEN_CHECKPOINTS,
            new TrainingConsole(spec.commandLine().getOut()));
    PackBuilder builder = new PackBuilder(open ? "open" : preset.label(), commit, out);
    List<DataSource> sources =
        manifest.sources(run.training(), run.band(), PlayingBands.games(run));
    for (PackMember member : members) {
      if (!manifest.feeds(member) || !member.canLearn(run)) {
        spec.commandLine().getOut().printf("%s: left out, for want of data%n", member.name());
        continue;
      }
      ModelCard card = builder.add(member, run, sources);
      TrainingReport.write(card, out);
      spec.commandLine()
          .getOut()
          .printf("%s: %s, %,d bytes%n", card.name(), card.figures(), card.bytes());
    }
    return 0;
  }

  private List<PackMember> members() {
    List<PackMember> all = Pack.members(preset);
    if (only == null) {
      return all;
    }
    List<PackMember> named = all.stream().filter(m -> m.name().equalsIgnoreCase(only)).toList();
    if (named.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          "--only must be one of %s, was '%s'"
              .formatted(all.stream().map(PackMember::name).toList(), only));
    }
    return named;
  }
}
