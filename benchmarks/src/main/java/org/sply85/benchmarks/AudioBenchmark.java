package org.sply85.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Resampler;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Mp3File;
import org.sply85.audio.codec.OpusFile;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.effect.Density;
import org.sply85.audio.effect.Limiter;
import org.sply85.audio.effect.Maximizer;
import org.sply85.audio.effect.Reverb;
import org.sply85.audio.effect.Room;
import org.sply85.audio.loudness.LoudnessSeries;
import org.sply85.audio.loudness.TruePeak;
import org.sply85.features.spectral.Mel;
import org.sply85.features.spectral.Mfcc;
import org.sply85.features.spectral.PowerLevel;
import org.sply85.features.spectral.Spectrogram;

/**
 * What is done to ten seconds of stereo sound. Milliseconds; 10,000 divided by it is x real time.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 3, time = 2)
public class AudioBenchmark {
  private static final int SECONDS = 10;
  private static final Tags TAGS = Tags.of("Programme", "", "");

  private final AudioBuffer sound = Programme.ofSeconds(SECONDS);
  private final Resampler toCd = new Resampler(48_000, 44_100);
  private final Mel mel = new Mel(Programme.RATE, 2048, Mel.BANDS);
  private final Reverb hall = new Reverb(new Room(2, 0.4, 1, 20), Programme.RATE);
  private Path folder;
  private Path flac;

  /** A folder to write into, and a file to read. */
  @Setup
  public void open() throws IOException {
    folder = Files.createTempDirectory("benchmark");
    flac = folder.resolve("in.flac");
    FlacFile.write24(sound, flac, TAGS);
  }

  /** Nothing is left behind. */
  @TearDown
  public void close() throws IOException {
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** BS.1770 loudness. */
  @Benchmark
  public double loudness() {
    return LoudnessSeries.of(sound).integrated();
  }

  /** 8x oversampled peaks of both channels. */
  @Benchmark
  public double truePeak() {
    return TruePeak.dbtp(sound);
  }

  /** 6 dB into a true-peak limiter. */
  @Benchmark
  public double limiter() {
    float[][] samples = Programme.copy(sound);
    return new Limiter(-9, Programme.RATE).apply(samples);
  }

  /** The search for the gain that gives -9 LUFS below -1 dBTP. */
  @Benchmark
  public Object maximizer() {
    float[][] samples = Programme.copy(sound);
    return new Maximizer(-9, -1, Programme.RATE).apply(samples);
  }

  /** Three bands of compressors and curves. */
  @Benchmark
  public Object density() {
    float[][] samples = Programme.copy(sound);
    new Density(1, -20, Programme.RATE).apply(samples);
    return samples;
  }

  /** A hall, from one channel. */
  @Benchmark
  public Object reverb() {
    return hall.wet(sound.channel(0));
  }

  /** 48 to 44.1 kHz, both channels. */
  @Benchmark
  public int resampler() {
    return toCd.resample(sound.channel(0)).length + toCd.resample(sound.channel(1)).length;
  }

  /** Power spectra of 2048 frames every 512, one channel. */
  @Benchmark
  public Object fft() {
    return Spectrogram.of(sound.channel(0), Programme.RATE, 2048, 512);
  }

  /** 20 MFCC from those, as librosa takes them. */
  @Benchmark
  public Object mfcc() {
    Spectrogram spectrogram = Spectrogram.of(sound.channel(0), Programme.RATE, 2048, 512);
    return Mfcc.of(PowerLevel.db(mel.power(spectrogram)), Mfcc.COUNT);
  }

  /** 24-bit FLAC. */
  @Benchmark
  public void writeFlac() throws IOException {
    FlacFile.write24(sound, folder.resolve("out.flac"), TAGS);
  }

  /** Back from FLAC. */
  @Benchmark
  public Object readFlac() throws IOException {
    return FlacFile.read(flac);
  }

  /** MP3 of 256 kbit/s. */
  @Benchmark
  public void writeMp3() throws IOException {
    Mp3File.write(sound, folder.resolve("out.mp3"), TAGS);
  }

  /** Opus of 128 kbit/s. */
  @Benchmark
  public void writeOpus() throws IOException {
    OpusFile.write(sound, folder.resolve("out.opus"), TAGS);
  }
}
