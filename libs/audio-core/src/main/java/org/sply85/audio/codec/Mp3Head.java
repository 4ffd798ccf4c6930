package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;

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

  /** Where the first frame begins: after tags and what may lie between. */
  static long audioAt(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long at = tagsEnd(channel);
      byte[] next = bytes(channel, at, MOST_PADDING);
      for (int i = 0; i + 2 < next.length; i++) {
        if (frame(next[i], next[i + 1], next[i + 2])) {
          return at + i;
        }
      }
    }
    throw new RefusedAudioException("MP3 file", "a frame of layer III", "none");
  }

  private static long tagsEnd(FileChannel file) throws IOException {
    long at = 0;
    int tags = 0;
    byte[] head = bytes(file, at, TAG_HEAD);
    while (head.length == TAG_HEAD && Id3.length(head) > 0) {
      at += Id3.length(head);
      require(++tags <= MOST_TAGS, "MP3 tags", "at most " + MOST_TAGS, "more");
      require(at < file.size(), "MP3 tag", "followed by frames", "end of file");
      head = bytes(file, at, TAG_HEAD);
    }
    return at;
  }

  private static byte[] bytes(FileChannel file, long at, int most) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(most);
    int count = 0;
    while (count >= 0 && buffer.hasRemaining()) {
      count = file.read(buffer, at + buffer.position());
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
