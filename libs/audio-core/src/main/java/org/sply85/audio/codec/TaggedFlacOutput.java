package org.sply85.audio.codec;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import net.sourceforge.javaflacencoder.FLACOutputStream;

/**
 * Where the encoder writes: a file in which our metadata block takes the place of the padding that
 * the encoder puts between its stream information and the first frame.
 */
final class TaggedFlacOutput implements FLACOutputStream, AutoCloseable {
  private static final int STREAM_INFO_END = 4 + 4 + 34;
  private static final int FIRST_FRAME = STREAM_INFO_END + 4 + 40;

  private final FileChannel file;
  private final byte[] tags;
  private long position;
  private long size;

  TaggedFlacOutput(Path path, byte[] tags) throws IOException {
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    this.tags = tags;
  }

  @Override
  public int write(byte[] data, int offset, int count) throws IOException {
    int head = (int) Math.max(0, Math.min(count, STREAM_INFO_END - position));
    put(data, offset, head, position);
    int padding = (int) Math.max(head, Math.min(count, FIRST_FRAME - position));
    long shifted = position + padding - FIRST_FRAME + STREAM_INFO_END + tags.length;
    put(data, offset + padding, count - padding, shifted);
    position += count;
    size = Math.max(size, position);
    return count;
  }

  private void put(byte[] data, int offset, int count, long at) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(data, offset, count);
    long to = at;
    while (bytes.hasRemaining()) {
      to += file.write(bytes, to);
    }
  }

  @Override
  public void write(byte data) throws IOException {
    write(new byte[] {data}, 0, 1);
  }

  @Override
  public long seek(long to) {
    position = to;
    return to;
  }

  @Override
  public boolean canSeek() {
    return true;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long getPos() {
    return position;
  }

  @Override
  public void close() throws IOException {
    try (file) {
      put(tags, 0, tags.length, STREAM_INFO_END);
    }
  }
}
