package org.sply85.features.track;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.codec.RefusedAudioException;
import org.sply85.audio.codec.Tags;
import org.sply85.audio.codec.WavFile;
import org.sply85.features.SongAnalyzer;

class MonoSoundTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {8_000, 22_050, 44_100, 48_000, 47_999, 192_000})
  void isWhatTheWholeFileResampledAtOnceIs(int rate) throws IOException {
    float[][] stereo = new float[2][(int) (2.3 * rate)];
    for (int i = 0; i < stereo[0].length; i++) {
      double t = i / (double) rate;
      stereo[0][i] = (float) (0.4 * Math.sin(2 * Math.PI * 440 * t));
      stereo[1][i] = (float) (0.3 * Math.sin(2 * Math.PI * (200 + 300 * t) * t));
    }
    AudioBuffer sound = new AudioBuffer(stereo, rate);
    Path file = folder.resolve("sound.wav");
    WavFile.write24(sound, file, Tags.of("t", "a", "c"));
    MonoSound read = MonoSound.read(file);
    float[] whole = SongAnalyzer.mono(sound);
    assertThat(read.samples()).hasSameSizeAs(whole);
    for (int i = 0; i < whole.length; i++) {
      assertThat(read.samples()[i]).as("sample %d", i).isCloseTo(whole[i], within(2e-4f));
    }
    assertThat(read.loudness().integratedLufs().orElseThrow())
        .isCloseTo(SongAnalyzer.loudness(sound).integratedLufs().orElseThrow(), within(0.01));
  }

  @Test
  void refusesWhatIsSilentOrShort() throws IOException {
    Path file = folder.resolve("sound.wav");
    WavFile.write24(AudioBuffer.silence(1, 44_100, 22_050), file, Tags.of("t", "a", "c"));
    assertThatThrownBy(() -> MonoSound.read(file))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("silent");
    WavFile.write24(AudioBuffer.silence(1, 1000, 22_050), file, Tags.of("t", "a", "c"));
    assertThatThrownBy(() -> MonoSound.read(file))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("at least a second");
  }

  /** Ten minutes and one second of eight-bit sound: refused on the way, not held. */
  @Test
  void refusesWhatIsLongerThanTenMinutes() throws IOException {
    Path file = folder.resolve("long.wav");
    int bytes = 8_000 * 601;
    ByteBuffer head = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
    head.put("RIFF".getBytes(StandardCharsets.ISO_8859_1)).putInt(36 + bytes);
    head.put("WAVEfmt ".getBytes(StandardCharsets.ISO_8859_1)).putInt(16);
    head.putShort((short) 1).putShort((short) 1).putInt(8_000).putInt(16_000);
    head.putShort((short) 2).putShort((short) 16);
    head.put("data".getBytes(StandardCharsets.ISO_8859_1)).putInt(2 * bytes);
    try (OutputStream out = Files.newOutputStream(file)) {
      out.write(head.array());
      byte[] second = new byte[16_000];
      for (int s = 0; s < 601; s++) {
        out.write(second);
      }
    }
    assertThatThrownBy(() -> MonoSound.read(file))
        .isInstanceOf(RefusedAudioException.class)
        .hasMessageContaining("at most 600 s");
  }
}
