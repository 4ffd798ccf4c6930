package org.sply85.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.AudioBuffer;

class Mp3FileTest {
  /** Bytes of a frame of 256 kbit/s at 48 kHz: 144 * 256000 / 48000 (ISO/IEC 11172-3, 2.4.3.1). */
  private static final int FRAME_BYTES = 768;

  @TempDir Path folder;

  @Test
  void writesFramesOfTheBitRateAfterTheTag() throws IOException {
    byte[] bytes = write(Sounds.sine(2, 96_000, 440));
    int at = tagEnd(bytes);
    int frames = 0;
    for (; at + 4 <= bytes.length; at += FRAME_BYTES) {
      assertThat(ByteBuffer.wrap(bytes).getInt(at) & 0xfffffc00).isEqualTo(0xfffbd400);
      frames++;
    }
    assertThat(at).isEqualTo(bytes.length);
    assertThat(frames).isBetween(96_000 / 1152 + 2, 96_000 / 1152 + 4);
  }

  @Test
  void saysHowMuchPaddingToDropInTheHeaderFrame() throws IOException {
    byte[] bytes = write(Sounds.sine(2, 96_000, 440));
    String head = new String(bytes, tagEnd(bytes), FRAME_BYTES, StandardCharsets.ISO_8859_1);
    int info = tagEnd(bytes) + head.indexOf("Info");
    int frames = ByteBuffer.wrap(bytes).getInt(info + 8);
    int delays = ByteBuffer.wrap(bytes).getInt(info + 140); // bit rate, then twice 12 bits
    int delay = delays >> 12 & 0xfff;
    int padding = delays & 0xfff;
    assertThat(head.substring(head.indexOf("Info") + 120)).startsWith("LAME");
    assertThat(frames * 1152 - delay - padding).isEqualTo(96_000);
  }

  @Test
  void writesTheTextsAsUtf16() throws IOException {
    byte[] bytes = write(Sounds.silence());
    String tag = new String(bytes, 0, tagEnd(bytes), StandardCharsets.UTF_16LE);
    String shifted = new String(bytes, 1, tagEnd(bytes), StandardCharsets.UTF_16LE);
    assertThat(tag + shifted).contains("Nächte – нічь").contains("seed 85; AI-generated");
  }

  /** Walks the frames as id3.org/id3v2.3.0 lays them out. */
  @Test
  void saysWhoMadeItWhenAndWhatMayBeDoneWithIt() throws IOException {
    byte[] bytes = write(Sounds.silence());
    Map<String, String> frames = new TreeMap<>();
    ByteBuffer tag = ByteBuffer.wrap(bytes, 10, tagEnd(bytes) - 10);
    while (tag.remaining() > 10) {
      byte[] id = new byte[4];
      tag.get(id);
      byte[] body = new byte[tag.getInt()];
      tag.getShort();
      tag.get(body);
      assertThat(body[0]).as("UTF-16").isEqualTo((byte) 1);
      String name = new String(id, StandardCharsets.US_ASCII);
      int from = name.equals("USER") ? 4 : 1; // a language of three letters
      frames.put(
          name, new String(body, from, body.length - from, StandardCharsets.UTF_16)); // by its mark
    }
    assertThat(frames)
        .containsEntry("TIT2", "Nächte – нічь")
        .containsEntry("TENC", "sply85")
        .containsEntry("USER", "free for all");
  }

  @Test
  void writesTheSameBytesTwice() throws IOException {
    assertThat(write(Sounds.noise())).isEqualTo(write(Sounds.noise()));
  }

  @Test
  void refusesARateThatMp3DoesNotKnow() {
    AudioBuffer sound = AudioBuffer.silence(2, 1000, 47_000);
    assertThatThrownBy(() -> Mp3File.write(sound, folder.resolve("x.mp3"), Sounds.TAGS))
        .hasMessage("MP3 sample rate must be 32000, 44100 or 48000, was 47000");
  }

  private static int tagEnd(byte[] bytes) {
    assertThat(new String(bytes, 0, 3, StandardCharsets.ISO_8859_1)).isEqualTo("ID3");
    return 10 + (bytes[6] << 21 | bytes[7] << 14 | bytes[8] << 7 | bytes[9]);
  }

  private byte[] write(AudioBuffer sound) throws IOException {
    Path file = folder.resolve("sound.mp3");
    Mp3File.write(sound, file, Sounds.TAGS);
    return Files.readAllBytes(file);
  }
}
