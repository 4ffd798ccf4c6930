package org.sply85.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.AudioBuffer;

class AudioFileTest {
  private static final int MUTATIONS = 150;
  private static final AudioBuffer SINE = Sounds.sine(2, 24_000, 440);

  @TempDir private Path folder;

  @Test
  void tellsFormatsByTheirContentNotTheirName() throws IOException {
    Path file = folder.resolve("song.mp3");
    WavFile.write24(SINE, file, Sounds.TAGS);
    assertThat(AudioFile.format(file)).isEqualTo(AudioFile.Format.WAV);
    assertThat(AudioFile.read(file).samples()).isDeepEqualTo(SINE.samples());
    FlacFile.write24(SINE, file, Sounds.TAGS);
    assertThat(AudioFile.read(file).samples()).isDeepEqualTo(SINE.samples());
  }

  @Test
  void readsWhatTheMp3EncoderWrites() throws IOException {
    Path file = folder.resolve("song");
    Mp3File.write(SINE, file, Sounds.TAGS);
    AudioBuffer sound = AudioFile.read(file);
    assertThat(sound.sampleRate()).isEqualTo(48_000);
    assertThat(sound.channels()).isEqualTo(2);
    assertThat(sound.frames()).isEqualTo(24_000);
    assertThat(rms(sound.channel(0), 6000, 20_000)).isCloseTo(0.5 / Math.sqrt(2), within(0.02));
  }

  @Test
  void findsMp3FramesBehindTagsAndPadding() throws IOException {
    Path file = folder.resolve("song");
    Mp3File.write(SINE, file, Sounds.TAGS);
    byte[] whole = Files.readAllBytes(file);
    byte[] tag = Id3.tag(Sounds.TAGS);
    ByteBuffer twice = ByteBuffer.allocate(tag.length + whole.length + 300);
    twice.put(tag).put(tag).put(new byte[300]).put(whole, tag.length, whole.length - tag.length);
    assertThat(AudioFile.read(write(twice.array())).samples())
        .isDeepEqualTo(AudioFile.read(file).samples());
  }

  @Test
  void readsFlacThatHoldsMoreThanItAnnouncesUpToThere() throws IOException {
    Path file = folder.resolve("song");
    FlacFile.write24(SINE, file, Sounds.TAGS);
    ByteBuffer whole = ByteBuffer.wrap(Files.readAllBytes(file));
    int block = whole.getShort(8) & 0xffff; // as the stream information says (RFC 9639, 8.2)
    AudioBuffer sound = AudioFile.read(write(announcing(whole, block)));
    assertThat(sound.frames()).isEqualTo(block);
    byte[] betweenBlocks = announcing(whole, block + 1);
    assertThatThrownBy(() -> AudioFile.read(write(betweenBlocks)))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("as announced");
  }

  private static byte[] announcing(ByteBuffer flac, int frames) {
    flac.putLong(18, flac.getLong(18) & ~0xf_ffff_ffffL | frames);
    return flac.array();
  }

  @Test
  void readsAiffOfEitherByteOrder() throws IOException {
    for (String encoding : List.of("NONE", "sowt")) {
      AudioBuffer sound = AudioFile.read(write(aiff(encoding, 44_100, 3)));
      assertThat(sound.sampleRate()).isEqualTo(44_100);
      assertThat(sound.channel(0)).containsExactly(0.5f, -0.25f, 0);
    }
  }

  @Test
  void refusesAiffOfImpossibleRates() {
    byte[] fast = aiff("NONE", 44_100, 3);
    fast[12 + 8 + 8] = 0x7f; // a sample rate beyond all bounds
    assertThatThrownBy(() -> AudioFile.read(write(fast))).isInstanceOf(RefusedAudioException.class);
  }

  @Test
  void refusesWhatIsNoSound() {
    for (String text :
        List.of("", "hello", "PK\3\4 an archive", "ID3", "OggS", "RIFF....WAVE", "fLaC")) {
      assertThatThrownBy(() -> AudioFile.read(write(text.getBytes(StandardCharsets.ISO_8859_1))))
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void refusesTagsThatClaimHundredsOfMegabytes() {
    byte[] lie = new byte[200];
    System.arraycopy("ID3".getBytes(StandardCharsets.ISO_8859_1), 0, lie, 0, 3);
    lie[6] = 0x7f;
    lie[7] = 0x7f;
    assertThatThrownBy(() -> AudioFile.read(write(lie)))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("followed by frames");
  }

  @Test
  void refusesFlacThatEndsBeforeItsFirstFrame() throws IOException {
    Path file = folder.resolve("song");
    FlacFile.write24(SINE, file, Sounds.TAGS);
    byte[] whole = Files.readAllBytes(file);
    int at = 4;
    boolean last = false;
    while (!last) {
      int block = ByteBuffer.wrap(whole).getInt(at);
      last = block < 0;
      at += 4 + (block & 0xffffff);
    }
    byte[] head = java.util.Arrays.copyOf(whole, at);
    assertThatThrownBy(() -> AudioFile.read(write(head)))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("followed by a frame");
  }

  /** Damage of any kind ends in a sound or in a refusal: nothing else is thrown, nothing hangs. */
  @Test
  void readsOrRefusesDamagedFiles() throws IOException {
    Path file = folder.resolve("whole");
    List<byte[]> whole = new ArrayList<>();
    AudioBuffer small = Sounds.sine(1, 9_600, 330);
    WavFile.write24(small, file, Sounds.TAGS);
    whole.add(Files.readAllBytes(file));
    FlacFile.write24(small, file, Sounds.TAGS);
    whole.add(Files.readAllBytes(file));
    Mp3File.write(small, file, Sounds.TAGS);
    whole.add(Files.readAllBytes(file));
    whole.add(aiff("NONE", 44_100, 2000));
    SplittableRandom random = new SplittableRandom(85);
    for (byte[] bytes : whole) {
      for (int i = 0; i < MUTATIONS; i++) {
        readOrRefuse(write(damaged(bytes, random)));
      }
    }
  }

  private static void readOrRefuse(Path file) {
    try {
      assertThat(AudioFile.read(file).frames()).isNotNegative();
    } catch (IOException e) {
      assertThat(e.getMessage()).isNotBlank();
    }
  }

  private static byte[] damaged(byte[] bytes, SplittableRandom random) {
    int length = random.nextInt(4) == 0 ? random.nextInt(bytes.length) : bytes.length;
    byte[] out = java.util.Arrays.copyOf(bytes, length);
    int reach = random.nextBoolean() ? Math.min(64, length) : length;
    for (int k = random.nextInt(8); k >= 0 && reach > 4; k--) {
      out[4 + random.nextInt(reach - 4)] = (byte) random.nextInt(256);
    }
    return out;
  }

  private Path write(byte[] bytes) throws IOException {
    return Files.write(folder.resolve("bytes"), bytes);
  }

  /** A mono file of 16 bits by the specification: the frames 0.5, -0.25 and zeros. */
  private static byte[] aiff(String encoding, int rate, int frames) {
    ByteBuffer out = ByteBuffer.allocate(12 + 8 + 24 + 8 + 8 + 2 * frames);
    out.put("FORM".getBytes(StandardCharsets.ISO_8859_1)).putInt(out.capacity() - 8);
    out.put("AIFC".getBytes(StandardCharsets.ISO_8859_1));
    out.put("COMM".getBytes(StandardCharsets.ISO_8859_1)).putInt(24);
    out.putShort((short) 1).putInt(frames).putShort((short) 16);
    int shift = Integer.numberOfLeadingZeros(rate) + 32;
    out.putShort((short) (16383 + 63 - shift)).putLong((long) rate << shift);
    out.put(encoding.getBytes(StandardCharsets.ISO_8859_1)).putShort((short) 0);
    out.put("SSND".getBytes(StandardCharsets.ISO_8859_1)).putInt(8 + 2 * frames).putLong(0);
    for (int value : new int[] {16_384, -8_192}) {
      short s = (short) value;
      out.putShort(encoding.equals("sowt") ? Short.reverseBytes(s) : s);
    }
    return out.array();
  }

  private static double rms(float[] samples, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += samples[i] * samples[i];
    }
    return Math.sqrt(sum / (to - from));
  }
}
