package org.sply85.trainer.prompt;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sply85.trainer.corpus.PromptTemplate;
import org.sply85.trainer.train.Curve;
import org.sply85.trainer.train.Trained;
import org.sply85.trainer.train.TrainingWatcher;
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
    List<PromptTemplate> templates =
        PromptTemplate.read(corpus.resolve("prompts/musecoco_templates.jsonl.gz"));
    PromptMember member = PromptMember.standard();
    Files.createDirectories(work);
    Trained trained = member.train(templates, work.resolve("promptnet.checkpoint"), new Printed());
    PromptExport.savedModel(member.network(), trained.weights(), work.resolve("PromptNet"));
    byte[] plain =
        PromptExport.plain(member.network(), trained.weights(), member.known(templates)).bytes();
    Files.write(out, plain);
    System.out.printf(
        "%d parameters, %d examples a pass, %d bytes; held out: %s%n",
        trained.parameters(), trained.examples(), plain.length, trained.figures());
    return 0;
  }

  private static final class Printed implements TrainingWatcher {
    @Override
    public void step(String network, long step, long steps, double loss) {
      if (step % 100 == 0) {
        System.out.printf("step %d of %d: loss %.3f%n", step, steps, loss);
      }
    }

    @Override
    public void epoch(String network, int epoch, Curve.Epoch outcome) {
      System.out.printf(
          "pass %d, %.0f s: %s%n", epoch + 1, outcome.seconds(), outcome.validation());
    }
  }
}
