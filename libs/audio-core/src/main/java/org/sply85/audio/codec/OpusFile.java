package org.sply85.audio.codec;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.github.jaredmdobson.concentus.OpusApplication;
import io.github.jaredmdobson.concentus.OpusEncoder;
import io.github.jaredmdobson.concentus.OpusException;
import io.github.jaredmdobson.concentus.OpusSignal;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sply85.audio.AudioBuffer;

/** Opus in Ogg (RFC 6716, RFC 7845): 128 kbit/s, with comments, as long as the sound. */
public final class OpusFile {
  private static final int RATE = 48_000;
  private static final int BITS_PER_SECOND = 128_000;
  // Of 0..10; what higher ones gain at this bit rate is not heard, and costs twice the time.
  private static final int COMPLEXITY = 5;
  private static final int PACKET_FRAMES = 960;
  private static final int PACKETS_ON_PAGE = 50;
  private static final int LONGEST_PACKET = 4000;

  private final AudioBuffer sound;
  private final OpusEncoder encoder;
  private final int delay;

  private OpusFile(AudioBuffer sound) throws OpusException {
    this.sound = sound;
    encoder = new OpusEncoder(RATE, sound.channels(), OpusApplication.OPUS_APPLICATION_AUDIO);
    encoder.setBitrate(BITS_PER_SECOND);
    encoder.setComplexity(COMPLEXITY);
    encoder.setSignalType(OpusSignal.OPUS_SIGNAL_MUSIC);
    delay = encoder.getLookahead();
  }

  /**
   * Writes a file.
   *
   * @param sound 1 or 2 channels at 48 kHz
   * @param tags all are kept
   * @throws IllegalArgumentException if the sound is of another shape
   */
  public static void write(AudioBuffer sound, Path file, Tags tags) throws IOException {
    Pcm.shape(sound, RATE, RATE);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      new OpusFile(sound).write(out, tags);
    } catch (OpusException e) {
      throw new IOException("the sound can not be coded as Opus", e);
    }
  }

  private void write(OutputStream out, Tags tags) throws IOException, OpusException {
    OggPages pages = new OggPages(out);
    page(pages, head());
    page(pages, comments(tags));
    byte[] packet = new byte[LONGEST_PACKET];
    // What the encoder holds back must be pushed out by silence.
    int packets = (sound.frames() + delay + PACKET_FRAMES - 1) / PACKET_FRAMES;
    for (int p = 0; p < packets; p++) {
      short[] frames = frames(p * PACKET_FRAMES);
      int length = encoder.encode(frames, 0, PACKET_FRAMES, packet, 0, packet.length);
      if (!pages.fits(length)) {
        pages.flush((long) p * PACKET_FRAMES, false);
      }
      pages.add(packet, length);
      if (p == packets - 1) {
        pages.flush((long) sound.frames() + delay, true); // so the silence is cut off again
      } else if (p % PACKETS_ON_PAGE == PACKETS_ON_PAGE - 1) {
        pages.flush((p + 1L) * PACKET_FRAMES, false);
      }
    }
  }

  private static void page(OggPages pages, byte[] packet) throws IOException {
    pages.add(packet, packet.length);
    pages.flush(0, false);
  }

  private byte[] head() {
    return ByteBuffer.allocate(19)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put("OpusHead".getBytes(US_ASCII))
        .put((byte) 1)
        .put((byte) sound.channels())
        .putShort((short) delay)
        .putInt(RATE)
        .putShort((short) 0)
        .put((byte) 0)
        .array();
  }

  private static byte[] comments(Tags tags) {
    byte[] body = VorbisComment.body(VorbisComment.fields(tags));
    return ByteBuffer.allocate(8 + body.length)
        .put("OpusTags".getBytes(US_ASCII))
        .put(body)
        .array();
  }

  private short[] frames(int from) {
    int channels = sound.channels();
    short[] frames = new short[PACKET_FRAMES * channels];
    int count = Math.min(PACKET_FRAMES, sound.frames() - from);
    for (int c = 0; c < channels; c++) {
      for (int i = 0; i < count; i++) {
        frames[i * channels + c] = (short) Pcm.quantise(sound.channel(c)[from + i], 16);
      }
    }
    return frames;
  }
}
