package org.sply85.mastering.domain.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.FlacFile;
import org.sply85.audio.codec.Mp3File;
import org.sply85.audio.codec.RefusedAudioException;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.codec.WavFile;
import org.sply85.audio.effect.Biquad;
import org.sply85.audio.loudness.LoudnessReading;
import org.sply85.audio.loudness.MidSideSpectrum;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.DeliveryTarget;
import org.sply85.mastering.domain.UnmasterableException;

class FileMasterTest {
  private static final Tags NONE = Tags.of("", "", "");

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"STREAMING, out.wav", "CLUB, out.flac", "BROADCAST, out.wav", "CD, out.flac"})
  void reachesEveryTarget(DeliveryTarget target, String name) throws IOException {
    Path in = write("in.wav", song(2, 48_000, 14));
    FileMastered mastered = master(in, name, target.delivery());
    AudioBuffer out = read(name);
    LoudnessReading reading = LoudnessReading.of(out);
    assertThat(reading.integratedLufs()).isCloseTo(target.delivery().integratedLufs(), within(0.1));
    assertThat(reading.truePeakDbtp()).isLessThanOrEqualTo(target.delivery().truePeakDbtp());
    assertThat(mastered.loudness().integratedLufs())
        .isCloseTo(reading.integratedLufs(), within(0.001));
    assertThat(mastered.loudness().truePeakDbtp()).isCloseTo(reading.truePeakDbtp(), within(0.02));
    assertThat(out.frames()).isEqualTo(14 * 48_000);
    assertThat(files()).containsExactly("in.wav", name);
  }

  @ParameterizedTest
  @CsvSource({"1, 8000", "1, 11025", "2, 192000"})
  void takesAnyRateAndMono(int channels, int rate) throws IOException {
    Path in = write("in.wav", song(channels, rate, 4));
    master(in, "out.wav", Delivery.STREAMING);
    AudioBuffer out = read("out.wav");
    assertThat(out.channels()).isEqualTo(channels);
    assertThat(out.sampleRate()).isEqualTo(rate);
    LoudnessReading reading = LoudnessReading.of(out);
    assertThat(reading.integratedLufs()).isCloseTo(-14, within(0.1));
    assertThat(reading.truePeakDbtp()).isLessThanOrEqualTo(-1);
  }

  @Test
  void takesOnToneWidthAndLoudnessOfAReference() throws IOException {
    AudioBuffer sound = song(2, 48_000, 14);
    Path in = write("in.wav", sound);
    AudioBuffer wanted = song(2, 48_000, 14);
    for (float[] channel : wanted.samples()) {
      Biquad.peak(250, -5, 0.8, 48_000).apply(channel);
      Biquad.highShelf(3500, 4, 48_000).apply(channel);
    }
    narrow(wanted, 0.5f);
    Path reference = write("reference.wav", wanted);
    FileMaster.master(
        new FileJob(in, folder.resolve("out.wav"), 24, Optional.empty(), Optional.of(reference)),
        (doing, share) -> {});

    AudioBuffer out = read("out.wav");
    assertThat(LoudnessReading.of(out).integratedLufs())
        .isCloseTo(LoudnessReading.of(wanted).integratedLufs(), within(0.1));
    double[][] aim = spectrum(wanted);
    double[][] was = spectrum(sound);
    double[][] is = spectrum(out);
    double before = 0;
    for (int b = 12; b < 55; b++) { // 80 Hz to 10 kHz
      assertThat(is[0][b])
          .as("middle at %.0f Hz", MidSideSpectrum.hertz(b))
          .isCloseTo(aim[0][b], within(1.0));
      assertThat(is[1][b])
          .as("side at %.0f Hz", MidSideSpectrum.hertz(b))
          .isCloseTo(aim[1][b], within(1.5));
      before = Math.max(before, Math.abs(was[1][b] - aim[1][b]));
    }
    assertThat(before).isGreaterThan(6);
  }

  @Test
  void foldsToMonoWithoutLosingMuch() throws IOException {
    AudioBuffer wide = song(2, 48_000, 6);
    narrow(wide, 3);
    master(write("in.wav", wide), "out.wav", new Delivery(-23, -1));
    AudioBuffer out = read("out.wav");
    double both = 0;
    double middle = 0;
    for (int i = 0; i < out.frames(); i++) {
      double l = out.channel(0)[i];
      double r = out.channel(1)[i];
      both += (l * l + r * r) / 2;
      middle += (l + r) * (l + r) / 4;
    }
    assertThat(10 * Math.log10(both / middle)).isLessThan(3);
  }

  @Test
  void refusesSilenceAndLeavesNothing() throws IOException {
    Path in = write("in.wav", AudioBuffer.silence(2, 100_000, 48_000));
    assertThatThrownBy(() -> master(in, "out.wav", Delivery.STREAMING))
        .isInstanceOf(UnmasterableException.class)
        .hasMessage("in.wav must sound above -70 LUFS for at least 0.4 s, all its 2.1 s are below");
    assertThat(files()).containsExactly("in.wav");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.wav", "out.flac", "out.mp3"})
  void refusesACutFlacAndLeavesNothing(String name) throws IOException {
    Path whole = folder.resolve("whole.flac");
    FlacFile.write24(song(2, 48_000, 3), whole, NONE);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.flac"), Arrays.copyOf(bytes, 150_000));
    assertThatThrownBy(() -> master(cut, name, Delivery.STREAMING))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("must");
    assertThat(files()).containsExactly("cut.flac", "whole.flac");
  }

  @Test
  void mastersWhatIsThereOfACutWavAndSaysSo() throws IOException {
    byte[] bytes = Files.readAllBytes(write("whole.wav", song(2, 48_000, 6)));
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(bytes, bytes.length / 2));
    FileMastered mastered = master(cut, "out.wav", Delivery.STREAMING);
    assertThat(mastered.seconds()).isBetween(2.9, 3.0);
    assertThat(mastered.remark()).startsWith("its head announces 288000 frames, 14");
    assertThat(LoudnessReading.of(read("out.wav")).integratedLufs()).isCloseTo(-14, within(0.1));
  }

  /** What a recorder leaves behind that lost its power: a length of all ones. */
  @Test
  void mastersAWavThatKnowsNoLength() throws IOException {
    byte[] bytes = Files.readAllBytes(write("whole.wav", song(2, 48_000, 3)));
    int length = bytes.length - 3 * 48_000 * 6 - 4;
    ByteBuffer.wrap(bytes).putInt(length, -1);
    Path endless = Files.write(folder.resolve("endless.wav"), bytes);
    assertThat(master(endless, "out.wav", Delivery.STREAMING).seconds()).isEqualTo(3);
  }

  /** Heads that promise channels, rates and bytes a frame that nobody has. */
  @ParameterizedTest
  @CsvSource({"22, 9", "22, 0", "24, 7", "24, -1", "34, 5", "20, 85"})
  void refusesAWavWhoseHeadLies(int at, int value) throws IOException {
    byte[] bytes = Files.readAllBytes(write("whole.wav", song(2, 48_000, 1)));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putShort(at, (short) value);
    if (at == 24) {
      ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(at, value);
    }
    Path lying = Files.write(folder.resolve("lying.wav"), bytes);
    assertThatThrownBy(() -> master(lying, "out.wav", Delivery.STREAMING))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("must");
    assertThat(files()).containsExactly("lying.wav", "whole.wav");
  }

  /** The head of a FLAC file holds the number of frames in 36 bits from its 22nd byte on. */
  @Test
  void refusesAFlacThatPromisesMoreThanItHolds() throws IOException {
    Path whole = folder.resolve("whole.flac");
    FlacFile.write24(song(2, 48_000, 2), whole, NONE);
    byte[] bytes = Files.readAllBytes(whole);
    bytes[22] = 77;
    Path lying = Files.write(folder.resolve("lying.flac"), bytes);
    assertThatThrownBy(() -> master(lying, "out.flac", Delivery.STREAMING))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("must");
    assertThat(files()).containsExactly("lying.flac", "whole.flac");
  }

  @Test
  void mastersOrRefusesACutMp3ButLeavesNoPart() throws IOException {
    Path whole = folder.resolve("whole.mp3");
    Mp3File.write(song(2, 48_000, 4), whole, NONE);
    byte[] bytes = Files.readAllBytes(whole);
    Path cut = Files.write(folder.resolve("cut.mp3"), Arrays.copyOf(bytes, bytes.length / 2 + 7));
    try {
      assertThat(master(cut, "out.wav", Delivery.STREAMING).seconds()).isBetween(1.5, 2.5);
      assertThat(files()).containsExactly("cut.mp3", "out.wav", "whole.mp3");
    } catch (RefusedAudioException refused) {
      assertThat(refused).hasMessageContaining("must");
      assertThat(files()).containsExactly("cut.mp3", "whole.mp3");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "RIFF", "fLaC", "This is a letter, not a song."})
  void refusesWhatIsNoSound(String text) throws IOException {
    Path in = Files.writeString(folder.resolve("in.wav"), text);
    assertThatThrownBy(() -> master(in, "out.wav", Delivery.STREAMING))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("must");
    assertThat(files()).containsExactly("in.wav");
  }

  /** What stood under the name before is still there when a new master fails. */
  @Test
  void keepsTheOldMasterWhereTheNewOneFails() throws IOException {
    Path old = Files.writeString(folder.resolve("out.wav"), "old");
    Path in = write("in.wav", AudioBuffer.silence(2, 100_000, 48_000));
    assertThatThrownBy(() -> master(in, "out.wav", Delivery.STREAMING))
        .isInstanceOf(UnmasterableException.class);
    assertThat(old).hasContent("old");
  }

  @Test
  void piecesOverlapAndMissNothing() throws IOException {
    AudioBuffer sound = song(1, 8000, 40);
    Path in = write("in.wav", sound);
    int at = 0;
    try (Pieces pieces = Pieces.of(in)) {
      for (Optional<Pieces.Piece> p = pieces.next(); p.isPresent(); p = pieces.next()) {
        Pieces.Piece piece = p.get();
        float[] samples = piece.samples()[0];
        assertThat(piece.before()).isEqualTo(Math.min(at, 12_000));
        assertThat(samples.length)
            .isEqualTo(Math.min(sound.frames() - at, piece.frames() + 2000) + piece.before());
        for (int i = 0; i < samples.length; i++) {
          assertThat(samples[i])
              .isCloseTo(sound.channel(0)[at - piece.before() + i], within(2e-7f));
        }
        at += piece.frames();
      }
    }
    assertThat(at).isEqualTo(sound.frames());
  }

  private FileMastered master(Path in, String out, Delivery delivery) throws IOException {
    return FileMaster.master(
        new FileJob(in, folder.resolve(out), 24, Optional.of(delivery), Optional.empty()),
        (doing, share) -> {});
  }

  private Path write(String name, AudioBuffer sound) throws IOException {
    Path file = folder.resolve(name);
    WavFile.write24(sound, file, NONE);
    return file;
  }

  private AudioBuffer read(String name) throws IOException {
    Path file = folder.resolve(name);
    return name.endsWith(".wav") ? WavFile.read(file) : FlacFile.read(file);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  private static double[][] spectrum(AudioBuffer sound) {
    MidSideSpectrum spectrum = new MidSideSpectrum(sound.sampleRate());
    spectrum.add(sound.samples(), 0, sound.frames());
    return spectrum.levelsDb();
  }

  private static void narrow(AudioBuffer sound, float width) {
    for (int i = 0; i < sound.frames(); i++) {
      float middle = (sound.channel(0)[i] + sound.channel(1)[i]) / 2;
      float side = (sound.channel(0)[i] - sound.channel(1)[i]) / 2 * width;
      sound.channel(0)[i] = middle + side;
      sound.channel(1)[i] = middle - side;
    }
  }

  /** Falling noise of all frequencies, a drum four times a second, and a little width. */
  private static AudioBuffer song(int channels, int rate, int seconds) {
    float[][] samples = new float[channels][rate * seconds];
    SplittableRandom random = new SplittableRandom(3);
    double[] low = new double[channels];
    for (int i = 0; i < samples[0].length; i++) {
      double t = (double) i / rate % 0.25;
      double drum = 0.15 * Math.sin(2 * Math.PI * 60 * t) * Math.exp(-25 * t);
      double both = random.nextDouble() - 0.5;
      for (int c = 0; c < channels; c++) {
        double noise = both + 0.6 * (random.nextDouble() - 0.5);
        low[c] += 0.06 * (noise - low[c]);
        samples[c][i] =
            (float)
                (drum + (0.1 * low[c] + 0.02 * noise) * (0.6 + 0.4 * Math.cos(i / (double) rate)));
      }
    }
    return new AudioBuffer(samples, rate);
  }
}
