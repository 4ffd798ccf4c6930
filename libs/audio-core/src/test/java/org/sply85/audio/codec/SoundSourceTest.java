package org.sply85.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Decibels;
import org.sply85.audio.Signals;

class SoundSourceTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"sound.wav", "sound.flac"})
  void whatIsWrittenInPortionsIsReadInPortions(String name) throws IOException {
    AudioBuffer sound = Sounds.noise();
    Path file = write(name, sound, 24);
    assertThat(read(file).samples()).isDeepEqualTo(sound.samples());
  }

  @ParameterizedTest
  @ValueSource(strings = {"sound.wav", "sound.flac"})
  void sixteenBitsAreKept(String name) throws IOException {
    AudioBuffer sound = Sounds.sine(1, 20_000, 440);
    float[] read = read(write(name, sound, 16)).channel(0);
    for (int i = 0; i < read.length; i += 7) {
      assertThat(read[i] * 32768).isEqualTo((float) Math.rint(read[i] * 32768));
      assertThat(read[i]).isCloseTo(sound.channel(0)[i], within(1 / 65000f));
    }
  }

  @Test
  void mp3ComesBackAsLongAndAlmostTheSame() throws IOException {
    AudioBuffer sound = Sounds.sine(2, 96_000, 440);
    AudioBuffer read = read(write("sound.mp3", sound, 24));
    assertThat(read.frames()).isEqualTo(96_000);
    double error = 0;
    for (int i = 4000; i < 92_000; i++) {
      error += Math.pow(read.channel(0)[i] - sound.channel(0)[i], 2);
    }
    assertThat(Decibels.fromPower(error / 88_000)).isLessThan(-60);
  }

  @ParameterizedTest
  @ValueSource(ints = {8000, 22_050, 96_000, 192_000})
  void mp3TakesAnyRate(int rate) throws IOException {
    AudioBuffer sound = new AudioBuffer(new float[][] {Signals.tone(440, -12, rate, 1)}, rate);
    AudioBuffer read = read(write("sound.mp3", sound, 24));
    assertThat(read.seconds()).isCloseTo(1, within(0.06));
    int frames = read.frames();
    double level =
        Signals.amplitude(read.channel(0), 440, read.sampleRate(), frames / 4, frames / 2);
    assertThat(Decibels.fromGain(level)).isCloseTo(-12, within(0.3));
  }

  @Test
  void knowsFilesByTheirBytesAndNotByTheirNames() throws IOException {
    Path flac = write("sound.flac", Sounds.silence(), 24);
    Path renamed = Files.move(flac, folder.resolve("sound.mp3"));
    assertThat(read(renamed).frames()).isEqualTo(10_000);
    Path text = Files.writeString(folder.resolve("text.wav"), "not a sound at all");
    assertThatThrownBy(() -> SoundSource.open(text))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessage("sound file must be WAV, FLAC or MP3, was of another kind");
    Path empty = Files.createFile(folder.resolve("empty.wav"));
    assertThatThrownBy(() -> SoundSource.open(empty)).hasMessageContaining("was empty");
  }

  @Test
  void longWavesAreReadAsRf64() throws IOException {
    byte[] wav = Files.readAllBytes(write("sound.wav", Sounds.noise(), 24));
    byte[] ds64 = new byte[36];
    ByteBuffer head = ByteBuffer.wrap(ds64).order(ByteOrder.LITTLE_ENDIAN);
    head.put("ds64".getBytes()).putInt(28).putLong(wav.length).putLong(20_000 * 6L).putLong(20_000);
    int data = wav.length - 20_011 * 6 - 4;
    ByteBuffer all = ByteBuffer.allocate(wav.length + 36).order(ByteOrder.LITTLE_ENDIAN);
    all.put("RF64".getBytes()).putInt(-1).put(wav, 8, 4).put(ds64).put(wav, 12, data - 12);
    all.putInt(-1).put(wav, data + 4, 20_011 * 6);
    Path file = Files.write(folder.resolve("rf64.wav"), all.array());
    assertThat(read(file).frames()).isEqualTo(20_000);
  }

  @Test
  void saysWhenAHeadAnnouncesMoreThanIsThere() throws IOException {
    byte[] wav = Files.readAllBytes(write("sound.wav", Sounds.noise(), 24));
    Path cut = Files.write(folder.resolve("cut.wav"), Arrays.copyOf(wav, wav.length / 2));
    try (SoundSource source = SoundSource.open(cut)) {
      assertThat(source.frames()).isLessThan(11_000);
      assertThat(source.remark()).startsWith("its head announces 20011 frames, ");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sound.wav", "sound.flac", "sound.mp3"})
  void refusesOrReadsButNeverBreaksOnDamagedFiles(String name) throws IOException {
    byte[] sound = Files.readAllBytes(write(name, Sounds.sine(2, 5000, 440), 24));
    SplittableRandom random = new SplittableRandom(85);
    Path file = folder.resolve("damaged");
    for (int i = 0; i < 200; i++) {
      byte[] damaged = Arrays.copyOf(sound, 1 + random.nextInt(sound.length));
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      damaged[random.nextInt(Math.min(damaged.length, 60))] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        assertThat(read(file).frames()).isLessThan(20_000);
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("must");
      }
    }
  }

  private Path write(String name, AudioBuffer sound, int bits) throws IOException {
    Path file = folder.resolve(name);
    SoundSink.Shape shape =
        new SoundSink.Shape(sound.channels(), (int) sound.sampleRate(), bits, SoundSource.UNKNOWN);
    try (SoundSink sink = SoundSink.create(file, file, shape, Sounds.TAGS)) {
      int portion = 4567;
      for (int at = 0; at < sound.frames(); at += portion) {
        sink.write(sound.samples(), at, Math.min(portion, sound.frames() - at));
      }
      sink.finish();
    }
    return file;
  }

  private static AudioBuffer read(Path file) throws IOException {
    try (SoundSource source = SoundSource.open(file)) {
      return WholeSound.of("test", source);
    }
  }
}
