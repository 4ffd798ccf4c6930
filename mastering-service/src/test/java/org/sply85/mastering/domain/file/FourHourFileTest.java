package org.sply85.mastering.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.codec.SoundSink;
import org.sply85.audio.codec.SoundSource;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.loudness.LoudnessMeter;
import org.sply85.contracts.song.Delivery;

/**
 * Four hours of stereo in a JVM of 256 MB: about 8 GB of files and some minutes, so only with
 * {@code -Dsply85.four.hours=true}.
 */
@EnabledIfSystemProperty(named = "sply85.four.hours", matches = "true")
class FourHourFileTest {
  private static final int RATE = 48_000;
  private static final int SECONDS = 4 * 3600;

  @TempDir Path folder;

  @Test
  void mastersFourHoursInSmallMemory() throws Exception {
    Path in = folder.resolve("long.wav");
    Path out = folder.resolve("master.wav");
    write(in);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Child.class.getName(),
                in.toString(),
                out.toString())
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    assertThat(folder.toFile().listFiles(File::isFile)).hasSize(2);
    try (SoundSource master = SoundSource.open(out)) {
      assertThat(master.frames()).isEqualTo((long) SECONDS * RATE);
      assertThat(loudness(master)).isCloseTo(-14, within(0.1));
    }
  }

  /** What runs in the small JVM. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws IOException {
      FileMaster.master(
          new FileJob(
              Path.of(args[0]),
              Path.of(args[1]),
              16,
              Optional.of(Delivery.STREAMING),
              Optional.empty()),
          (doing, share) -> {});
    }
  }

  /** A second of noise with a beat, over and over, at four levels. */
  private static void write(Path file) throws IOException {
    float[][] second = new float[2][RATE];
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < RATE; i++) {
      double t = i / (double) RATE % 0.25;
      double drum = 0.3 * Math.sin(2 * Math.PI * 60 * t) * Math.exp(-25 * t);
      for (float[] channel : second) {
        channel[i] = (float) (drum + 0.05 * (random.nextDouble() - 0.5));
      }
    }
    SoundSink.Shape shape = new SoundSink.Shape(2, RATE, 16, (long) SECONDS * RATE);
    try (SoundSink sink = SoundSink.create(file, file, shape, Tags.of("Long", "", ""))) {
      for (int s = 0; s < SECONDS; s++) {
        float gain = List.of(1f, 0.7f, 0.5f, 0.35f).get(s / 600 % 4);
        float[][] louder = {second[0].clone(), second[1].clone()};
        for (float[] channel : louder) {
          for (int i = 0; i < RATE; i++) {
            channel[i] *= gain;
          }
        }
        sink.write(louder, 0, RATE);
      }
      sink.finish();
    }
    assertThat(Files.size(file)).isGreaterThan(2_700_000_000L);
  }

  private static double loudness(SoundSource source) throws IOException {
    LoudnessMeter meter = new LoudnessMeter(2, source.sampleRate(), 1);
    float[][] block = new float[2][8192];
    for (int count = 1; count > 0; ) {
      count = source.read(block, 0, 8192);
      meter.add(block, 0, count);
    }
    return meter.series().integrated();
  }
}
