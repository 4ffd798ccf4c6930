package org.sply85.local.seams;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.sply85.audio.seam.SeamFigure;
import org.sply85.audio.seam.SeamMeter;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.mastering.domain.SeamCard;
import org.sply85.statistics.Quantiles;
import org.sply85.statistics.RealSeams;
import org.sply85.statistics.TableFiles;
import org.sply85.trainer.corpus.BandReader;
import org.sply85.trainer.corpus.Performance;
import org.sply85.trainer.corpus.Split;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Measures the seams inside real performances: every tenth song of POP909's training side, rendered
 * and mastered as made songs are. Same corpus and soundbank, same bytes.
 */
@Command(name = "real-seams", description = "Computes the table of real performances' seams.")
final class RealSeamsTool implements Callable<Integer> {
  private static final int THREADS = 2;
  private static final int EVERY = 10; // songs that stand side by side are of one singer

  @Option(names = "--corpus", required = true, description = "Folder of the corpora.")
  private Path corpus;

  @Option(names = "--soundbank", required = true, description = "The soundbank to play on.")
  private Path soundbank;

  @Option(names = "--songs", defaultValue = "48", description = "How many songs.")
  private int songs;

  @Option(names = "--seconds", defaultValue = "50", description = "How much of each song.")
  private double seconds;

  @Option(names = "--out", required = true, description = "Folder the table is written to.")
  private Path out;

  /** Runs the tool. */
  public static void main(String[] args) {
    System.exit(new CommandLine(new RealSeamsTool()).execute(args));
  }

  @Override
  public Integer call() throws IOException {
    Studio studio = new Studio(Soundbank.open(soundbank));
    List<Performance> training =
        BandReader.performances(corpus).stream()
            .filter(p -> Split.of(p.song().id()) == Split.TRAIN)
            .toList();
    List<Performance> chosen = new ArrayList<>();
    for (int i = 0; i < training.size() && chosen.size() < songs; i += EVERY) {
      chosen.add(training.get(i));
    }
    List<Map<SeamFigure, Double>> seams = measured(chosen, studio);
    Files.writeString(
        out.resolve(TableFiles.SEAMS), TableFiles.json(table(seams)), StandardCharsets.UTF_8);
    return 0;
  }

  private List<Map<SeamFigure, Double>> measured(List<Performance> chosen, Studio studio) {
    ExecutorService pool = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Map<SeamFigure, Double>>>> songs =
          chosen.stream().map(p -> pool.submit(() -> seams(p, studio))).toList();
      List<Map<SeamFigure, Double>> seams = new ArrayList<>();
      for (Future<List<Map<SeamFigure, Double>>> song : songs) {
        seams.addAll(song.get());
        System.out.printf("%d seams so far%n", seams.size());
      }
      return seams;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException("a song can not be measured: " + e, e);
    } finally {
      pool.shutdownNow();
    }
  }

  private List<Map<SeamFigure, Double>> seams(Performance performance, Studio studio) {
    RealSong song = RealSong.of(performance, seconds);
    SeamMeter meter = new SeamMeter(studio.record(song.plan(), song.score(), song.score()));
    return SeamCard.sites(song.score()).stream().map(meter::measure).toList();
  }

  /** The distributions of the figures, and of what each seam's figures come to among them. */
  static RealSeams table(List<Map<SeamFigure, Double>> seams) {
    Map<SeamFigure, List<Double>> values = new EnumMap<>(SeamFigure.class);
    seams.forEach(
        seam -> seam.forEach((f, v) -> values.computeIfAbsent(f, x -> new ArrayList<>()).add(v)));
    Map<String, Quantiles> rows = new HashMap<>();
    values.forEach((figure, all) -> rows.put(figure.name(), quantiles(all)));
    RealSeams figures = new RealSeams(rows);
    List<Double> merits =
        seams.stream().map(seam -> SeamCard.merit(SeamCard.shares(seam, figures))).toList();
    rows.put(RealSeams.MERIT, quantiles(merits));
    return new RealSeams(rows);
  }

  private static Quantiles quantiles(List<Double> values) {
    return Quantiles.of(values.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
