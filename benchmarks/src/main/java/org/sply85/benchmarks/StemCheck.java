package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.WavFile;

/**
 * Checks songs that were made with {@code --mixed-stems}: what is left when the stems are taken
 * away from {@code mix.flac}, and what the master loses when it is folded to mono. Ends with 1 if
 * more than -80 dBFS are left, or more than 3 dB are lost.
 *
 * <p>Arguments: the songs' folders.
 */
public final class StemCheck {
  private static final double NULL_DBFS = -80;
  private static final double MONO_LOSS_DB = 3;

  private StemCheck() {}

  /** Prints a line a song. */
  public static void main(String[] args) throws IOException {
    boolean good = true;
    for (String song : args) {
      Path folder = Path.of(song);
      double left = leftDbfs(folder);
      double lost = monoLossDb(WavFile.read(folder.resolve("song.wav")));
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f dBFS are left without the stems, %.2f dB lost in mono%n",
          song,
          left,
          lost);
      good &= left < NULL_DBFS && lost <= MONO_LOSS_DB;
    }
    System.exit(good ? 0 : 1);
  }

  private static double leftDbfs(Path folder) throws IOException {
    float[][] rest = FlacFile.read(folder.resolve("mix.flac")).samples();
    List<Path> stems;
    try (Stream<Path> files = Files.list(folder.resolve("stems"))) {
      stems = files.filter(f -> f.toString().endsWith(".flac")).sorted().toList();
    }
    for (Path stem : stems) {
      AudioBuffer sound = FlacFile.read(stem);
      for (int c = 0; c < rest.length; c++) {
        for (int i = 0; i < rest[c].length; i++) {
          rest[c][i] -= sound.channel(c)[i];
        }
      }
    }
    double peak = 0;
    for (float[] channel : rest) {
      for (float sample : channel) {
        peak = Math.max(peak, Math.abs(sample));
      }
    }
    return Decibels.fromGain(peak);
  }

  private static double monoLossDb(AudioBuffer master) {
    double both = 0;
    double middle = 0;
    for (int i = 0; i < master.frames(); i++) {
      double l = master.channel(0)[i];
      double r = master.channel(1)[i];
      both += (l * l + r * r) / 2;
      middle += (l + r) * (l + r) / 4;
    }
    return Decibels.fromPower(both / middle);
  }
}
