package org.sply85.trainer.originality;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.sply85.originality.IndexBuilder;
import org.sply85.originality.Moves;
import org.sply85.originality.OriginalityIndex;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.CorpusMelody;
import org.sply85.trainer.corpus.Duplicates;
import org.sply85.trainer.corpus.Pop909Reader;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the originality index from the corpora: same corpora, same bytes. */
@Command(name = "originality", description = "Computes the originality index from the corpora.")
public final class OriginalityTool implements Callable<Integer> {
  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "File the index is written to.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new OriginalityTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    List<CorpusMelody> all = CorpusMelody.readAll(corpus);
    List<CorpusMelody> learnt = CorpusMelody.side(all, true).toList();
    List<CorpusMelody> heldOut = heldOut(all, learnt);
    Corpora corpora = Corpora.read(corpus);
    OriginalityIndex index = index(learnt, corpora.side(Split.TRAIN));
    HumanMeasurement human = new HumanMeasurement(index, heldOut);
    write(human.measured());
    System.out.printf("%d songs, %s, %d bytes%n", index.songs(), index.sizes(), Files.size(out));
    System.out.print(human.table());
    for (Split side : List.of(Split.TEST, Split.VALIDATION)) {
      System.out.println(ChordLines.shared(ChordLines.of(corpora.side(side)), index));
    }
    for (String source : all.stream().map(CorpusMelody::source).distinct().toList()) {
      System.out.printf("%n%s: %n", source);
      System.out.print(new HumanMeasurement(index, of(source, heldOut)).table());
    }
    compare(of(Pop909Reader.SOURCE, learnt), of(Pop909Reader.SOURCE, heldOut));
    return 0;
  }

  /** Held-out songs that are no other version of a song learnt from, each once. */
  private static List<CorpusMelody> heldOut(List<CorpusMelody> all, List<CorpusMelody> learnt) {
    List<CorpusMelody> ordered =
        Stream.concat(learnt.stream(), CorpusMelody.side(all, false)).toList();
    List<CorpusMelody> distinct = Duplicates.removed(ordered, CorpusMelody::notes);
    return CorpusMelody.side(distinct, false).toList();
  }

  private static OriginalityIndex index(List<CorpusMelody> learnt, Corpora sheets) {
    IndexBuilder builder = LearntIndex.builder(moves(learnt));
    ChordLines.of(sheets).forEach(c -> builder.addChords(c.spans(), c.key(), c.meter()));
    return builder.build();
  }

  private static List<CorpusMelody> of(String source, List<CorpusMelody> melodies) {
    return melodies.stream().filter(m -> m.source().equals(source)).toList();
  }

  private static List<Moves> moves(List<CorpusMelody> melodies) {
    return melodies.stream().map(m -> Moves.of(m.notes())).toList();
  }

  private void write(OriginalityIndex index) throws IOException {
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(out))) {
      index.write(file);
    }
  }

  private static void compare(List<CorpusMelody> learnt, List<CorpusMelody> heldOut) {
    System.out.printf("%nPOP909 against POP909, idiom included, %d songs%n", heldOut.size());
    System.out.println("| moves | coverage mean | median | p95 | songs with any |");
    System.out.print(new SharedRuns(moves(learnt), true).table(moves(heldOut)));
    System.out.println("intervals only");
    System.out.print(new SharedRuns(moves(learnt), false).table(moves(heldOut)));
  }
}
