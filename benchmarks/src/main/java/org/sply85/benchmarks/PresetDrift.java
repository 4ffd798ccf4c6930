package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.audio.render.SoundbankPlayer;
import org.sply85.audio.soundbank.Soundbank;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongPlan;
import org.sply85.kit.store.TemporaryFolders;
import org.sply85.mastering.domain.MasteringEngineer;
import org.sply85.mastering.domain.MixJob;
import org.sply85.music.KeyMark;
import org.sply85.music.Note;
import org.sply85.music.Score;
import org.sply85.music.TempoMark;
import org.sply85.music.Track;
import org.sply85.music.TrackRole;

/**
 * How far the presets of soundbanks drift apart in loudness when they play the same notes, before
 * and after the mixer's faders have measured them.
 *
 * <p>Arguments: soundbank files; {@code built-in} is the JDK's.
 */
public final class PresetDrift {
  // Piano, bass, strings, guitar, distorted guitar, brass, saw lead, warm pad, flute.
  private static final int[] PROGRAMS = {0, 33, 48, 25, 30, 61, 81, 89, 73};

  private PresetDrift() {}

  /** Prints a line a bank. */
  public static void main(String[] args) throws IOException {
    SongPlan plan;
    try (SongPress press = new SongPress(Soundbank.emergency())) {
      plan = press.compose("a folk song, instrumental", 85, "0:30").plan();
    }
    for (String bank : args) {
      Soundbank opened =
          bank.equals("built-in") ? Soundbank.emergency() : Soundbank.open(Path.of(bank));
      measure(opened, plan);
    }
  }

  private static void measure(Soundbank bank, SongPlan plan) throws IOException {
    Path folder = TemporaryFolders.make("drift");
    try {
      Score score = score();
      SoundbankPlayer player = new SoundbankPlayer(bank);
      List<MixJob.StemFile> stems = new ArrayList<>();
      double[] before = new double[PROGRAMS.length];
      for (Track track : score.tracks()) {
        AudioBuffer sound = player.play(score, track);
        before[stems.size()] = LoudnessSeries.of(sound).integrated();
        Path flac = folder.resolve("in-%d.flac".formatted(stems.size()));
        FlacFile.write24(sound, flac, Tags.of(track.name(), "", ""));
        stems.add(new MixJob.StemFile(track.name(), track.role(), flac));
      }
      MixJob job = new MixJob(plan, score, stems, new Delivery(-14, -1, true));
      Path mixed = Files.createDirectory(folder.resolve("mixed"));
      var files = new MasteringEngineer().master(job, mixed).mixedStems().orElseThrow();
      double[] after = new double[PROGRAMS.length];
      for (int i = 0; i < after.length; i++) {
        Path file = files.tracks().get(score.tracks().get(i).name());
        after[i] = LoudnessSeries.of(FlacFile.read(file)).integrated();
      }
      System.out.printf(
          Locale.ROOT,
          "%s: presets %.1f LU apart (%s), after the faders %.2f LU%n",
          bank.name(),
          spread(before),
          text(before),
          spread(after));
    } finally {
      TemporaryFolders.remove(folder);
    }
  }

  /** A line around middle C, two octaves lower for the bass, four bars at 100 bpm. */
  private static Score score() {
    List<Track> tracks = new ArrayList<>();
    for (int program : PROGRAMS) {
      List<Note> notes = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        int pitch = (program == 33 ? 36 : 60) + new int[] {0, 4, 7, 12}[i % 4];
        notes.add(new Note(480 * i, 440, pitch, 90));
      }
      tracks.add(
          new Track(
              "Program " + program,
              TrackRole.CHORDS,
              tracks.size(),
              program,
              0,
              notes,
              List.of(),
              List.of()));
    }
    return new Score(
        "Drift",
        "4/4",
        List.of(new TempoMark(0, 100)),
        List.of(new KeyMark(0, "C major")),
        List.of(),
        List.of(),
        tracks);
  }

  private static double spread(double[] lufs) {
    return Arrays.stream(lufs).max().orElse(0) - Arrays.stream(lufs).min().orElse(0);
  }

  private static String text(double[] lufs) {
    List<String> texts =
        Arrays.stream(lufs).mapToObj(l -> String.format(Locale.ROOT, "%.1f", l)).toList();
    return String.join(" ", texts) + " LUFS";
  }
}
