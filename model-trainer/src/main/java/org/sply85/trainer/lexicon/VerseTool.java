package org.sply85.trainer.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sply85.lexicon.verse.WordCounter;
import org.sply85.lexicon.verse.WordModel;
import org.sply85.lexicon.verse.WordVectors;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes how words follow each other in verse, and which have to do with each other. */
@Command(name = "verse", description = "Counts the words of songs and poems.")
public final class VerseTool implements Callable<Integer> {
  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "Folder of verse.bin and vectors.bin.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new VerseTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<VerseLines.Text> texts = VerseLines.read(corpus);
    List<VerseLines.Text> learnt = side(texts, Split.TRAIN);
    List<List<String>> held =
        side(texts, Split.VALIDATION).stream().flatMap(t -> t.lines().stream()).toList();
    WordCounter counter = new WordCounter();
    learnt.forEach(t -> t.lines().forEach(counter::add));
    WordModel model = counter.model(held);
    WordCounter.write(model, Files.newOutputStream(out.resolve("verse.bin")));
    WordVectors vectors = VectorTrainer.train(learnt);
    vectors.write(Files.newOutputStream(out.resolve("vectors.bin")));
    double surprise = held.stream().mapToDouble(model::logProbability).average().orElseThrow();
    System.out.printf(
        "%d words, %d lines; %d lines held out: %.3f nats a word%n%d and %d bytes%n",
        model.size(),
        learnt.stream().mapToInt(t -> t.lines().size()).sum(),
        held.size(),
        -surprise,
        Files.size(out.resolve("verse.bin")),
        Files.size(out.resolve("vectors.bin")));
    return 0;
  }

  private static List<VerseLines.Text> side(List<VerseLines.Text> texts, Split side) {
    return texts.stream().filter(t -> t.side() == side).toList();
  }
}
