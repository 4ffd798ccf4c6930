package org.sply85.trainer.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.sply85.statistics.ChordLoop;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.TableFiles;
import org.sply85.trainer.corpus.Corpora;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the tables of figures from the corpora: same corpora, same bytes. */
@Command(name = "tables", description = "Computes the tables of figures from the corpora.")
public final class TablesTool implements Callable<Integer> {
  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--out", required = true, description = "Folder the tables are written to.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new TablesTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Corpora training = Corpora.read(corpus).side(Split.TRAIN);
    TableSet tables = TableSet.of(training);
    Files.createDirectories(out);
    for (Map.Entry<String, CountTable> table : tables.counts().entrySet()) {
      write(table.getKey(), TableFiles.json(table.getValue()));
      System.out.printf("%-20s %6d contexts%n", table.getKey(), table.getValue().contexts().size());
    }
    write(TableFiles.LOOPS, TableFiles.loops(tables.loops()));
    int uses = tables.loops().stream().mapToInt(ChordLoop::uses).sum();
    System.out.printf(
        "%-20s %6d loops, %d of %d four-bar units%n",
        TableFiles.LOOPS, tables.loops().size(), uses, tables.loopUnits());
    write(TableFiles.FEATURES, TableFiles.json(tables.features()));
    System.out.printf("%-20s %6d rows%n", TableFiles.FEATURES, tables.features().rows().size());
    write(TableFiles.TEMPO, TableFiles.json(tables.trends()));
    System.out.printf("%-20s slopes %s%n", TableFiles.TEMPO, tables.trends().slopes());
    write(TableFiles.SOURCES, TableFiles.sources(Sources.of(training)));
    System.out.print(ReferenceReport.of(tables.features()));
    return 0;
  }

  private void write(String file, String text) throws IOException {
    Files.writeString(out.resolve(file), text, StandardCharsets.UTF_8);
  }
}
