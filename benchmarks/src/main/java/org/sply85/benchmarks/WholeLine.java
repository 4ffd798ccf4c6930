package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.sply85.contracts.song.Delivery;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.mastering.domain.MasteredFiles;
import org.sply85.mastering.domain.MasteringEngineer;
import org.sply85.mastering.domain.MixJob;

/**
 * Times a song from its prompt to its mastered files, first in a cold JVM, as one who calls {@code
 * sply85 make} waits for it, then again in the warm one, as a service works.
 *
 * <p>Arguments: the length, like {@code 3:00}, and how often.
 */
public final class WholeLine {
  private static final String PROMPT = "an upbeat pop song, instrumental";

  private WholeLine() {}

  /** Prints a line a step: seconds on the wall, seconds of all processors, times real time. */
  public static void main(String[] args) throws IOException {
    String duration = args.length > 0 ? args[0] : "3:00";
    int times = args.length > 1 ? Integer.parseInt(args[1]) : 2;
    CpuClock start = new CpuClock();
    try (SongPress press = new SongPress()) {
      print("models and soundbank opened", start, 0);
      for (int i = 0; i < times; i++) {
        press(press, duration, 7 + i);
      }
    }
  }

  private static void press(SongPress press, String duration, long seed) throws IOException {
    Path folder = TemporaryFolders.make("whole-line");
    try {
      CpuClock all = new CpuClock();
      MadeSong song = press.compose(PROMPT, seed, duration);
      double seconds = SongPress.seconds(song);
      print("composed and arranged", all, seconds);
      CpuClock playing = new CpuClock();
      List<MixJob.StemFile> stems = press.play(song, folder);
      print("%d stems played".formatted(stems.size()), playing, seconds);
      CpuClock mastering = new CpuClock();
      Path masters = Files.createDirectory(folder.resolve("master"));
      MasteredFiles files =
          new MasteringEngineer().master(SongPress.job(song, stems, Delivery.STREAMING), masters);
      print("mixed, mastered, encoded", mastering, seconds);
      print("all of %.0f s".formatted(files.durationSeconds()), all, seconds);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  private static void print(String step, CpuClock clock, double seconds) {
    double wall = clock.wallSeconds();
    System.out.printf(
        Locale.ROOT,
        "%-30s wall %6.1f s  cpu %6.1f s%s%n",
        step,
        wall,
        clock.cpuSeconds(),
        seconds == 0 ? "" : "  x%.1f real time".formatted(seconds / wall));
  }
}
