package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.audio.soundbank.SoundbankSearch;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.local.evaluate.MadeSong;
import org.sply85.music.Score;
import org.sply85.music.Track;
import org.sply85.music.midi.MidiFile;

/**
 * Plays one song on one soundbank twice in the same run: by our renderer, every track to a stem of
 * its own, and by fluidsynth, all tracks to one file. Both on one thread, dry, 48 kHz, samples
 * thrown away; prints the ratio of the seconds of all processors. Ours is measured warm, after a
 * first song, as fluidsynth needs no warming.
 *
 * <p>Argument: the length, like {@code 3:00}.
 */
public final class RendererRatio {
  private static final String PROMPT = "an upbeat pop song, instrumental";

  private RendererRatio() {}

  /** Prints both times and their ratio, or why there is none. */
  public static void main(String[] args) throws IOException, InterruptedException {
    String duration = args.length > 0 ? args[0] : "3:00";
    Optional<Path> bank = SoundbankSearch.ofThisMachine().find();
    if (bank.isEmpty()) {
      System.out.println("no soundbank is installed, so there is nothing to compare");
      return;
    }
    Soundbank opened = Soundbank.open(bank.get());
    try (SongPress press = new SongPress(opened)) {
      Score warm = press.compose(PROMPT, 1, "1:00").arrangement().performed();
      MadeSong song = press.compose(PROMPT, 7, duration);
      double seconds = SongPress.seconds(song);
      Score performed = song.arrangement().performed();
      SoundbankPlayer player = new SoundbankPlayer(opened);
      warm.tracks().forEach(track -> player.play(warm, track));
      double ours = ours(player, performed);
      print("sply85, %d stems".formatted(performed.tracks().size()), ours, seconds);
      Optional<Double> theirs = fluidsynth(performed, bank.get());
      theirs.ifPresent(
          t -> {
            print("fluidsynth, one file", t, seconds);
            System.out.printf(Locale.ROOT, "sply85 / fluidsynth: %.2f%n", ours / t);
          });
      if (theirs.isEmpty()) {
        System.out.println("fluidsynth is not installed, so there is no ratio");
      }
    }
  }

  private static double ours(SoundbankPlayer player, Score performed) {
    CpuClock clock = new CpuClock();
    for (Track track : performed.tracks()) {
      player.play(performed, track);
    }
    return clock.cpuSeconds();
  }

  private static Optional<Double> fluidsynth(Score performed, Path bank)
      throws IOException, InterruptedException {
    Path folder = TemporaryFolders.make("ratio");
    try {
      Path midi = folder.resolve("song.mid");
      MidiFile.write(performed, midi);
      List<String> command =
          List.of(
              "fluidsynth",
              "-ni",
              "-q",
              "-r",
              "48000",
              "-R",
              "0",
              "-C",
              "0",
              "-T",
              "raw",
              "-F",
              "/dev/null",
              bank.toString(),
              midi.toString());
      return Children.cpuSeconds(command);
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  private static void print(String who, double cpu, double seconds) {
    System.out.printf(Locale.ROOT, "%-22s cpu %5.1f s, x%.1f real time%n", who, cpu, seconds / cpu);
  }
}
