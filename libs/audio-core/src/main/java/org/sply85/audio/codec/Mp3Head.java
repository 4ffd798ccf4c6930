package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * What stands before the first frame of an MP3 file. The decoder takes memory for whatever length a
 * tag claims, so tags are skipped before it looks.
 */
final class Mp3Head {
  private static final int TAG_HEAD = 10;
  private static final int MOST_TAGS = 8;
  private static final int MOST_PADDING = 1 << 16;

  private Mp3Head() {}

  /** Whether three bytes begin a frame: layer III, no reserved version, rate or bit rate. */
  static boolean frame(int a, int b, int c) {
    boolean sync = (a & 0xff) == 0xff && (b & 0xe0) == 0xe0;
    boolean version = (b & 0x18) != 0x08;
    boolean layer = (b & 0x06) == 0x02;
    int bitRate = (c & 0xf0) >> 4;
    return sync && version && layer && bitRate != 0 && bitRate != 15 && (c & 0x0c) != 0x0c;
  }

  /** The stream from its first frame on. */
  static InputStream skipTo(InputStream stream) throws IOException {
    PushbackInputStream in = new PushbackInputStream(stream, TAG_HEAD);
    for (int tags = 0; ; tags++) {
      byte[] head = in.readNBytes(TAG_HEAD);
      boolean tag = head.length == TAG_HEAD && head[0] == 'I' && head[1] == 'D' && head[2] == '3';
      if (!tag) {
        in.unread(head);
        break;
      }
      require(tags < MOST_TAGS, "MP3 tags", "at most " + MOST_TAGS, "more");
      skip(
          in,
          (head[6] & 0x7f) << 21 | (head[7] & 0x7f) << 14 | (head[8] & 0x7f) << 7 | head[9] & 0x7f);
    }
    for (int padding = 0; padding < MOST_PADDING; padding++) {
      byte[] next = in.readNBytes(3);
      if (next.length < 3) {
        break;
      }
      if (frame(next[0], next[1], next[2])) {
        in.unread(next);
        return in;
      }
      in.unread(next, 1, 2);
    }
    throw new RefusedAudioException("MP3 file", "a frame of layer III", "none");
  }

  private static void skip(InputStream in, int count) throws IOException {
    try {
      in.skipNBytes(count);
    } catch (EOFException e) {
      throw new RefusedAudioException("MP3 tag", "followed by frames", "end of file");
    }
  }
}
