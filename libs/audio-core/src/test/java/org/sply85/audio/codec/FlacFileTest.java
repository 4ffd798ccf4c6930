package org.sply85.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jflac.FLACDecoder;
import org.jflac.metadata.Metadata;
import org.jflac.metadata.VorbisComment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sply85.audio.AudioBuffer;

class FlacFileTest {
  @TempDir Path folder;

  static Stream<AudioBuffer> sounds() {
    return Stream.of(
        Sounds.silence(),
        Sounds.noise(),
        Sounds.fullScale(),
        Sounds.sine(1, 4321, 440),
        Sounds.sine(2, 16, 440),
        Sounds.sine(2, 8192, 440));
  }

  @ParameterizedTest
  @MethodSource("sounds")
  void readsBackWhatItWroteBitByBit(AudioBuffer sound) throws IOException {
    AudioBuffer read = FlacFile.read(write(sound));
    assertThat(read.sampleRate()).isEqualTo(48_000);
    assertThat(read.samples()).isDeepEqualTo(sound.samples());
  }

  @Test
  void writesTagsThatADecoderFinds() throws IOException {
    try (InputStream in = Files.newInputStream(write(Sounds.noise()))) {
      Metadata[] blocks = new FLACDecoder(in).readMetadata();
      VorbisComment comment =
          Arrays.stream(blocks)
              .filter(VorbisComment.class::isInstance)
              .map(VorbisComment.class::cast)
              .findFirst()
              .orElseThrow();
      assertThat(comment.getCommentByName("BPM")).containsExactly("104");
      assertThat(comment.getCommentByName("COMMENT")).containsExactly("seed 85; AI-generated");
      assertThat(comment.getCommentByName("LICENSE")).containsExactly("free for all");
      assertThat(comment.getCommentByName("ENCODER")).containsExactly("sply85");
    }
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    byte[] first = Files.readAllBytes(write(Sounds.noise()));
    assertThat(Files.readAllBytes(write(Sounds.noise()))).isEqualTo(first);
  }

  @Test
  void makesSilenceSmall() throws IOException {
    assertThat(Files.size(write(Sounds.silence()))).isLessThan(400);
  }

  @Test
  void refusesAFileThatIsCutShort() throws IOException {
    byte[] whole = Files.readAllBytes(write(Sounds.noise()));
    Path half = Files.write(folder.resolve("half.flac"), Arrays.copyOf(whole, whole.length / 2));
    assertThatThrownBy(() -> FlacFile.read(half)).isInstanceOf(RefusedAudioException.class);
  }

  @Test
  void refusesOrReadsButNeverBreaksOnDamagedFiles() throws IOException {
    byte[] sound = Files.readAllBytes(write(Sounds.sine(2, 9000, 440)));
    SplittableRandom random = new SplittableRandom(85);
    Path file = folder.resolve("damaged.flac");
    for (int i = 0; i < 300; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(i % 2 == 0 ? 60 : damaged.length)] = (byte) random.nextInt(256);
      Files.write(file, damaged);
      try {
        FlacFile.read(file);
      } catch (IOException refused) {
        assertThat(refused).isInstanceOf(RefusedAudioException.class);
      }
    }
  }

  private Path write(AudioBuffer sound) throws IOException {
    Path file = folder.resolve("sound.flac");
    FlacFile.write24(sound, file, Sounds.TAGS);
    return file;
  }
}
