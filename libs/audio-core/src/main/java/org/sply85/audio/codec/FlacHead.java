package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The metadata blocks at the head of a FLAC file (RFC 9639 section 8). The decoder takes memory for
 * whatever lengths they claim, so it is shown none but the first, which has a fixed length.
 */
final class FlacHead {
  private static final int MAGIC = 0x664c6143; // "fLaC"
  private static final int STREAM_INFO_BYTES = 34;
  private static final int LAST = 0x80;
  private static final int FRAME_SYNC = 0xfff8;

  private FlacHead() {}

  /**
   * Moves the stream into the first frame, which must follow at once: in a file without any the
   * decoder would search for ever.
   *
   * @return the file's head with its stream information alone, and the first two bytes of the frame
   */
  static InputStream skipTo(InputStream in) throws IOException {
    byte[] head = in.readNBytes(4 + 4 + STREAM_INFO_BYTES);
    require(
        head.length == 4 + 4 + STREAM_INFO_BYTES && ByteBuffer.wrap(head).getInt() == MAGIC,
        "FLAC head",
        "'fLaC'",
        head.length < 4 ? "end of file" : "'" + latin(Arrays.copyOf(head, 4)) + "'");
    int block = ByteBuffer.wrap(head).getInt(4);
    require(
        (block & 0x7fffffff) == STREAM_INFO_BYTES,
        "FLAC first block",
        "stream information of 34 bytes",
        "0x%08x".formatted(block));
    while (block >>> 24 < LAST) {
      byte[] next = in.readNBytes(4);
      require(next.length == 4, "FLAC metadata", "ended by a last block", "end of file");
      block = ByteBuffer.wrap(next).getInt();
      skip(in, block & 0xffffff);
    }
    head[4] = (byte) LAST;
    byte[] sync = in.readNBytes(2);
    require(
        sync.length == 2 && (ByteBuffer.wrap(sync).getShort() & 0xfffe) == FRAME_SYNC,
        "FLAC metadata",
        "followed by a frame",
        sync.length < 2 ? "end of file" : "something else");
    byte[] start = Arrays.copyOf(head, head.length + 2);
    System.arraycopy(sync, 0, start, head.length, 2);
    return new ByteArrayInputStream(start);
  }

  private static void skip(InputStream in, int count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new RefusedAudioException("FLAC metadata", "followed by frames", "end of file");
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1);
  }
}
