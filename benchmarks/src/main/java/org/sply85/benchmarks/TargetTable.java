package org.sply85.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.DeliveryTarget;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.mastering.domain.MasteredFiles;
import org.sply85.mastering.domain.MasteringEngineer;
import org.sply85.mastering.domain.MixJob;
import org.sply85.style.StyleBasics;
import org.sply85.style.StyleBook;

/**
 * Makes a song of each style, masters it to each target, and lets ffmpeg measure the WAV, MP3 and
 * Opus files. Prints a table in Markdown and what was worst in it; ends with 1 if a target is
 * missed or our meter and ffmpeg's differ.
 *
 * <p>Arguments: the length, like {@code 0:45}; the file to write; styles, if not all.
 */
public final class TargetTable {
  private static final double LOUDNESS_LU = 0.3;
  private static final double METERS_LU = 0.1;
  private static final double METERS_DB = 0.2;
  // ffmpeg tells tenths.
  private static final double ROUNDING = 0.0501;

  private TargetTable() {}

  /** One song at one target. */
  private record Row(
      String style,
      DeliveryTarget target,
      MasteredFiles ours,
      FfmpegMeter wav,
      FfmpegMeter mp3,
      FfmpegMeter opus) {
    double missedLu() {
      return Math.abs(wav.lufs() - target.delivery().integratedLufs());
    }

    double overDb() {
      double highest = Math.max(wav.dbtp(), Math.max(mp3.dbtp(), opus.dbtp()));
      return highest - target.delivery().truePeakDbtp();
    }

    double metersLu() {
      return Math.abs(wav.lufs() - ours.loudness().integratedLufs());
    }

    double metersDb() {
      return Math.abs(wav.dbtp() - ours.loudness().truePeakDbtp());
    }

    String line() {
      return String.format(
          Locale.ROOT,
          "| %s | %s | %.1f | %.2f | %.1f | %.2f | %.1f | %.1f | %.1f | %.1f | %.1f |",
          style,
          target.name().toLowerCase(Locale.ROOT),
          wav.lufs(),
          ours.loudness().integratedLufs(),
          wav.dbtp(),
          ours.loudness().truePeakDbtp(),
          mp3.dbtp(),
          opus.dbtp(),
          ours.quality().gainReductionDb(),
          ours.quality().crestFactorDb(),
          ours.quality().monoLossDb());
    }
  }

  /** Measures and prints. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String duration = args.length > 0 ? args[0] : "0:45";
    Path out = Path.of(args.length > 1 ? args[1] : "targets.md");
    List<String> styles =
        args.length > 2
            ? List.of(args).subList(2, args.length)
            : StyleBook.standard().styles().stream().map(StyleBasics::name).toList();
    List<Row> rows = new ArrayList<>();
    try (SongPress press = new SongPress();
        PrintStream page = new PrintStream(Files.newOutputStream(out), true)) {
      page.println(
          "| style | target | ffmpeg LUFS | ours | ffmpeg dBTP | ours | of the MP3 | of the Opus"
              + " | limiter dB | crest dB | mono loss dB |");
      page.println("|---|---|---|---|---|---|---|---|---|---|---|");
      for (String style : styles) {
        for (Row row : rows(press, style, duration)) {
          rows.add(row);
          page.println(row.line());
          System.out.println(row.line());
        }
      }
      boolean good = summed(rows, page) & summed(rows, System.out);
      page.flush();
      System.exit(good ? 0 : 1);
    }
  }

  private static List<Row> rows(SongPress press, String style, String duration)
      throws IOException, InterruptedException {
    Path folder = TemporaryFolders.make("targets");
    try {
      MadeSong song = press.compose("a %s song, instrumental".formatted(style), 85, duration);
      List<MixJob.StemFile> stems = press.play(song, folder);
      List<Row> rows = new ArrayList<>();
      for (DeliveryTarget target : DeliveryTarget.values()) {
        Path masters = Files.createDirectory(folder.resolve(target.name()));
        Delivery delivery = target.delivery();
        MasteredFiles files =
            new MasteringEngineer().master(SongPress.job(song, stems, delivery), masters);
        rows.add(
            new Row(
                song.plan().style(),
                target,
                files,
                meter(files.wav()),
                meter(files.mp3()),
                meter(files.opus())));
      }
      return rows;
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  private static FfmpegMeter meter(Path file) throws IOException, InterruptedException {
    return FfmpegMeter.of(file)
        .orElseThrow(() -> new IOException("ffmpeg must be installed, is not"));
  }

  private static boolean summed(List<Row> rows, PrintStream page) {
    page.println();
    boolean good = tell(page, rows, "off its loudness, LU", Row::missedLu, LOUDNESS_LU);
    good &= tell(page, rows, "over its ceiling, dB", Row::overDb, 0);
    good &= tell(page, rows, "meters apart in loudness, LU", Row::metersLu, METERS_LU);
    good &= tell(page, rows, "meters apart in true peak, dB", Row::metersDb, METERS_DB);
    return good;
  }

  private static boolean tell(
      PrintStream page, List<Row> rows, String what, ToDoubleFunction<Row> figure, double most) {
    double worst = rows.stream().mapToDouble(figure).max().orElse(Double.NaN);
    boolean good = worst <= most + ROUNDING;
    page.printf(
        Locale.ROOT,
        "worst of %d masters, %s: %.2f (at most %.1f) %s%n",
        rows.size(),
        what,
        worst,
        most,
        good ? "" : "MISSED");
    return good;
  }
}
