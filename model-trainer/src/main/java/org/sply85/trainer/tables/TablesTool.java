package org.sply85.trainer.tables;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.sply85.statistics.CountTable;
import org.sply85.statistics.FeatureTable;
import org.sply85.statistics.TableFiles;
import org.sply85.trainer.corpus.BillboardReader;
import org.sply85.trainer.corpus.ChordSheet;
import org.sply85.trainer.corpus.CorpusSong;
import org.sply85.trainer.corpus.Pop909Reader;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Computes the tables of figures from the corpora: same corpora, same bytes. */
@Command(name = "tables", description = "Computes the tables of figures from the corpora.")
public final class TablesTool implements Callable<Integer> {
  private static final int RAREST_KEPT = 3;

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
    List<CorpusSong> songs =
        Pop909Reader.read(corpus.resolve("pop909/pop909.jsonl.gz")).stream()
            .filter(s -> Split.of(s.id()) == Split.TRAIN)
            .toList();
    RhythmCounter rhythm = new RhythmCounter();
    DegreeCounter degrees = new DegreeCounter();
    FeatureCollector features = new FeatureCollector();
    for (CorpusSong song : songs) {
      rhythm.add(song);
      degrees.add(song);
      features.add(song);
    }
    List<ChordSheet> sheets =
        BillboardReader.read(corpus.resolve("sections/billboard.jsonl.gz")).stream()
            .filter(s -> Split.of(s.song()) == Split.TRAIN)
            .toList();
    sheets.forEach(features::add);
    System.out.println(songs.size() + " songs, " + sheets.size() + " sections with chords");
    write(TableFiles.RHYTHM, rhythm.table(RAREST_KEPT));
    write(TableFiles.DEGREES, degrees.table(RAREST_KEPT));
    write(features.table());
    return 0;
  }

  private void write(FeatureTable table) throws IOException {
    Files.writeString(
        out.resolve(TableFiles.FEATURES), TableFiles.json(table), StandardCharsets.UTF_8);
    table
        .rows()
        .get(FeatureTable.SONG)
        .forEach(
            (feature, q) ->
                System.out.printf(
                    "%-30s %7.3f +- %.3f over %d songs%n",
                    feature, q.mean(), q.deviation(), q.count()));
  }

  private void write(String file, CountTable table) throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve(file), TableFiles.json(table), StandardCharsets.UTF_8);
    System.out.println(file + " " + table.contexts().size() + " contexts");
  }
}
