package org.sply85.trainer.prompt;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.sply85.trainer.band.BandCorpora;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.Split;
import org.sply85.trainer.pack.TrainingConsole;
import org.sply85.trainer.pack.TrainingRun;
import org.sply85.trainer.train.Trained;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Trains PromptNet and writes its weights. */
@Command(name = "prompt-net", description = "Trains PromptNet and writes its weights.")
public final class PromptTool implements Callable<Integer> {
  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "File of weights to be written.")
  private Path out;

  @Option(names = "--work", required = true, description = "Folder for checkpoint and SavedModel.")
  private Path work;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new PromptTool()).execute(args));
  }

  @Override
  public Integer call() throws Exception {
    Corpora corpora = Corpora.read(corpus);
    TrainingRun run =
        new TrainingRun(
            corpora.side(Split.TRAIN),
            corpora.side(Split.VALIDATION),
            new BandCorpora(corpus, true),
            1,
            Files.createDirectories(work),
            Duration.ofMinutes(5),
            new TrainingConsole(new PrintWriter(System.out, true)));
    PromptMember member = PromptMember.standard();
    Trained trained = member.train(run);
    member.export(trained, work.resolve(member.name()));
    byte[] plain =
        PromptExport.plain(member.network(), trained.weights(), member.known(run)).bytes();
    Files.write(out, plain);
    System.out.printf(
        "%d parameters, %d examples a pass, %d bytes; held out: %s%n",
        trained.parameters(), trained.examples(), plain.length, trained.figures());
    return 0;
  }
}
