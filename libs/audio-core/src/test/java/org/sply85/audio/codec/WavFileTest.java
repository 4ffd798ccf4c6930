package org.sply85.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.audio.AudioBuffer;

class WavFileTest {
  @TempDir Path folder;

  static Stream<AudioBuffer> sounds() {
    return Stream.of(
        Sounds.silence(), Sounds.noise(), Sounds.fullScale(), Sounds.sine(1, 4321, 440));
  }

  @ParameterizedTest
  @MethodSource("sounds")
  void readsBackWhatItWroteBitByBit(AudioBuffer sound) throws IOException {
    AudioBuffer read = WavFile.read(write(sound));
    assertThat(read.sampleRate()).isEqualTo(48_000);
    assertThat(read.samples()).isDeepEqualTo(sound.samples());
  }

  @Test
  void writesWhatTheJdkReads() throws Exception {
    try (AudioInputStream in = AudioSystem.getAudioInputStream(write(Sounds.noise()).toFile())) {
      assertThat(in.getFormat().getSampleSizeInBits()).isEqualTo(24);
      assertThat(in.getFormat().getSampleRate()).isEqualTo(48_000);
      assertThat(in.getFrameLength()).isEqualTo(20_011);
    }
  }

  /** Walks the chunks as RIFF lays them out. */
  @Test
  void saysWhoMadeItWhenAndWhatMayBeDoneWithIt() throws IOException {
    ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(write(Sounds.silence())));
    file.order(ByteOrder.LITTLE_ENDIAN).position(12);
    Map<String, String> info = new TreeMap<>();
    while (file.remaining() >= 8) {
      String id = id(file);
      int length = file.getInt();
      if (id.equals("LIST") && id(file).equals("INFO")) {
        for (int end = file.position() + length - 4; file.position() < end; ) {
          String name = id(file);
          byte[] text = new byte[file.getInt()];
          file.get(text);
          assertThat(text[text.length - 1]).as("ends in zero").isZero();
          info.put(name, new String(text, 0, text.length - 1, StandardCharsets.UTF_8));
          file.position(file.position() + text.length % 2);
        }
      } else {
        file.position(Math.min(file.limit(), file.position() + length + length % 2));
      }
    }
    assertThat(info)
        .containsEntry("INAM", "Nächte – нічь")
        .containsEntry("ISFT", "sply85")
        .containsEntry("ICOP", "free for all");
  }

  private static String id(ByteBuffer file) {
    byte[] id = new byte[4];
    file.get(id);
    return new String(id, StandardCharsets.US_ASCII);
  }

  @Test
  void readsWhatTheJdkWrites() throws Exception {
    byte[] pcm = {0, 0, 0, 64, 0, -128, -1, 127};
    AudioFormat format = new AudioFormat(44_100, 16, 2, true, false);
    Path file = folder.resolve("jdk.wav");
    AudioSystem.write(
        new AudioInputStream(new ByteArrayInputStream(pcm), format, 2),
        AudioFileFormat.Type.WAVE,
        file.toFile());
    AudioBuffer read = WavFile.read(file);
    assertThat(read.channel(0)).containsExactly(0f, -1f);
    assertThat(read.channel(1)).containsExactly(0.5f, 32767 / 32768f);
  }

  @Test
  void holdsSamplesBeyondFullScaleThere() throws IOException {
    AudioBuffer loud = new AudioBuffer(new float[][] {{2f, -3f, Float.NaN}}, 48_000);
    assertThat(WavFile.read(write(loud)).channel(0)).containsExactly(1 - 0x1p-23f, -1f, 0f);
  }

  @Test
  void readsOnlyTheBytesThatAreThere() throws IOException {
    byte[] bytes = Files.readAllBytes(write(Sounds.noise()));
    int data = bytes.length - 20_011 * 6 - 4;
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(data, -1);
    Path lying = Files.write(folder.resolve("lying.wav"), bytes);
    assertThat(WavFile.read(lying).frames()).isEqualTo(20_011);
  }

  @Test
  void refusesSampleRatesThatNobodyUses() throws IOException {
    byte[] bytes = Files.readAllBytes(write(Sounds.silence()));
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(24, Integer.MAX_VALUE);
    Path fast = Files.write(folder.resolve("fast.wav"), bytes);
    assertThatThrownBy(() -> WavFile.read(fast))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessage("WAV sample rate must be in 8000..192000, was 2147483647");
  }

  @Test
  void refusesSoundOfMoreThanTwoChannels() {
    assertThatThrownBy(() -> write(AudioBuffer.silence(3, 100, 48_000)))
        .hasMessage("channels must be 1 or 2, was 3");
  }

  @Test
  void refusesOrReadsButNeverBreaksOnDamagedFiles() throws IOException {
    byte[] sound = Files.readAllBytes(write(Sounds.sine(2, 50, 440)));
    SplittableRandom random = new SplittableRandom(85);
    Path file = folder.resolve("damaged.wav");
    for (int i = 0; i < 600; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(80)] = (byte) random.nextInt(256);
      damaged[random.nextInt(80)] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        assertThat(WavFile.read(file).frames()).isLessThan(1000);
      } catch (IOException refused) {
        assertThat(refused).hasMessageContaining("must");
      }
    }
  }

  private Path write(AudioBuffer sound) throws IOException {
    Path file = folder.resolve("sound.wav");
    WavFile.write24(sound, file, Sounds.TAGS);
    return file;
  }
}
