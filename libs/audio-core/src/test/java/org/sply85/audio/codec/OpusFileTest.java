package org.sply85.audio.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.jaredmdobson.concentus.OpusDecoder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sply85.audio.AudioBuffer;
import org.sply85.audio.Signals;

class OpusFileTest {
  private static final int HEAD_BYTES = 27;

  @TempDir Path folder;

  /** A page of an Ogg file, by the byte offsets of RFC 3533 section 6. */
  private record Page(int flags, long granule, List<byte[]> packets) {}

  @Test
  void aDecoderGetsTheSoundBack() throws Exception {
    AudioBuffer sound = Sounds.sine(2, 96_123, 440);
    List<Page> pages = pages(write(sound));
    byte[] head = pages.get(0).packets.get(0);
    int delay = ByteBuffer.wrap(head).order(ByteOrder.LITTLE_ENDIAN).getShort(10);
    OpusDecoder decoder = new OpusDecoder(48_000, 2);
    float[] left = new float[110_000];
    int at = 0;
    for (Page page : pages.subList(2, pages.size())) {
      for (byte[] packet : page.packets) {
        short[] frames = new short[2 * 960];
        assertThat(decoder.decode(packet, 0, packet.length, frames, 0, 960, false)).isEqualTo(960);
        for (int i = 0; i < 960; i++) {
          left[at++] = frames[2 * i] / 32768f;
        }
      }
    }
    assertThat(pages.get(pages.size() - 1).granule - delay).isEqualTo(96_123);
    assertThat(at).isGreaterThanOrEqualTo(96_123 + delay);
    assertThat(Signals.amplitude(left, 440, 48_000, 9600, 96_000)).isCloseTo(0.5, within(0.01));
    float[] error = new float[80_000];
    for (int i = 0; i < error.length; i++) {
      error[i] = left[delay + 9000 + i] - sound.channel(0)[9000 + i];
    }
    assertThat(Signals.rms(error, 0, error.length)).isLessThan(0.01);
  }

  @Test
  void pagesAreInOrderAndWhole() throws IOException {
    byte[] file = write(Sounds.noise());
    List<Page> pages = pages(file);
    assertThat(pages.get(0).flags).isEqualTo(2);
    assertThat(pages.get(pages.size() - 1).flags).isEqualTo(4);
    assertThat(new String(pages.get(1).packets.get(0), StandardCharsets.UTF_8))
        .startsWith("OpusTags")
        .contains("TITLE=Nächte – нічь")
        .contains("COMMENT=seed 85; AI-generated")
        .contains("LICENSE=free for all")
        .contains("ENCODER=sply85");
    assertThat(file).isEqualTo(write(Sounds.noise()));
  }

  @Test
  void refusesRatesThatOpusDoesNotKnow() {
    assertThatThrownBy(() -> write(AudioBuffer.silence(2, 1000, 44_100)))
        .hasMessage("sampleRate must be whole in 48000..48000, was 44100.0");
  }

  private static List<Page> pages(byte[] file) {
    List<Page> pages = new ArrayList<>();
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < file.length; ) {
      assertThat(new String(file, at, 4, StandardCharsets.US_ASCII)).isEqualTo("OggS");
      assertThat(bytes.getInt(at + 18)).isEqualTo(pages.size());
      int segments = file[at + 26] & 0xff;
      int body = at + HEAD_BYTES + segments;
      List<byte[]> packets = new ArrayList<>();
      int length = 0;
      for (int s = 0; s < segments; s++) {
        int segment = file[at + HEAD_BYTES + s] & 0xff;
        length += segment;
        if (segment < 255) {
          packets.add(java.util.Arrays.copyOfRange(file, body, body + length));
          body += length;
          length = 0;
        }
      }
      pages.add(new Page(file[at + 5], bytes.getLong(at + 6), packets));
      at = body;
    }
    return pages;
  }

  private byte[] write(AudioBuffer sound) throws IOException {
    Path file = folder.resolve("sound.opus");
    OpusFile.write(sound, file, Sounds.TAGS);
    return Files.readAllBytes(file);
  }
}
