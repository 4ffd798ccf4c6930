package org.sply85.audio.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;

/**
 * Writes RIFF/WAVE of 16 or 24 bits with a LIST INFO chunk. Where the sound may outgrow 4 GiB, room
 * is left in the head, and if it does, the file becomes an RF64 (EBU Tech 3306).
 */
final class WavSink implements SoundSink {
  private static final int FORMAT_BYTES = 16;
  private static final int DS64_BYTES = 28;
  private static final int BLOCK_FRAMES = 8192;
  private static final short PCM = 1;
  private static final long LONGEST = 0xffff_ffffL;

  private final FileChannel file;
  private final Shape shape;
  private final byte[] info;
  private final boolean roomForLong;
  private long frames;

  WavSink(Path path, Shape shape, Tags tags) throws IOException {
    this.shape = shape;
    this.info = info(tags);
    this.roomForLong =
        shape.frames() == SoundSource.UNKNOWN || riffBytes(shape.frames()) > LONGEST - (1 << 20);
    this.file =
        FileChannel.open(
            path,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    put(head());
  }

  @Override
  public void write(float[][] samples, int from, int count) throws IOException {
    for (int at = from; at < from + count; at += BLOCK_FRAMES) {
      int to = Math.min(from + count, at + BLOCK_FRAMES);
      put(block(samples, at, to));
      frames += to - at;
    }
  }

  @Override
  public void finish() throws IOException {
    if (dataBytes(frames) % 2 == 1) {
      put(ByteBuffer.allocate(1));
    }
    if (riffBytes(frames) > LONGEST && !roomForLong) {
      throw new IllegalStateException(
          "a WAV of %d frames was announced, came %d".formatted(shape.frames(), frames));
    }
    file.position(0);
    put(head());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private void put(ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      file.write(bytes);
    }
  }

  private ByteBuffer head() {
    boolean isLong = riffBytes(frames) > LONGEST;
    int room = roomForLong ? 8 + DS64_BYTES : 0;
    int frameBytes = frameBytes();
    ByteBuffer head =
        ByteBuffer.allocate(12 + room + 8 + FORMAT_BYTES + info.length + 8)
            .order(ByteOrder.LITTLE_ENDIAN);
    head.put((isLong ? "RF64" : "RIFF").getBytes(UTF_8));
    head.putInt(isLong ? -1 : (int) riffBytes(frames)).put("WAVE".getBytes(UTF_8));
    if (roomForLong) {
      head.put((isLong ? "ds64" : "JUNK").getBytes(UTF_8)).putInt(DS64_BYTES);
      head.putLong(isLong ? riffBytes(frames) : 0).putLong(isLong ? dataBytes(frames) : 0);
      head.putLong(isLong ? frames : 0).putInt(0);
    }
    head.put("fmt ".getBytes(UTF_8)).putInt(FORMAT_BYTES);
    head.putShort(PCM).putShort((short) shape.channels()).putInt(shape.sampleRate());
    head.putInt(shape.sampleRate() * frameBytes).putShort((short) frameBytes);
    head.putShort((short) shape.bits()).put(info).put("data".getBytes(UTF_8));
    return head.putInt(isLong ? -1 : (int) dataBytes(frames)).flip();
  }

  private int frameBytes() {
    return shape.channels() * shape.bits() / 8;
  }

  private long dataBytes(long count) {
    return count * frameBytes();
  }

  private long riffBytes(long count) {
    int room = roomForLong ? 8 + DS64_BYTES : 0;
    long data = dataBytes(count);
    return 4 + room + 8 + FORMAT_BYTES + info.length + 8 + data + data % 2;
  }

  private ByteBuffer block(float[][] samples, int from, int to) {
    byte[] bytes = new byte[(to - from) * frameBytes()];
    int at = 0;
    for (int frame = from; frame < to; frame++) {
      for (float[] channel : samples) {
        int value = Pcm.quantise(channel[frame], shape.bits());
        for (int shift = 0; shift < shape.bits(); shift += 8) {
          bytes[at++] = (byte) (value >> shift);
        }
      }
    }
    return ByteBuffer.wrap(bytes);
  }

  private static byte[] info(Tags tags) {
    Map<String, String> named = tags.named("INAM", "IART", "IPRD", "IGNR", "", "", "ICMT", "ICOP");
    named.put("ISFT", Tags.SOFTWARE);
    ByteArrayOutputStream texts = new ByteArrayOutputStream();
    texts.writeBytes("INFO".getBytes(UTF_8));
    for (Map.Entry<String, String> tag : named.entrySet()) {
      byte[] text = tag.getValue().getBytes(UTF_8);
      texts.writeBytes(chunkHead(tag.getKey(), text.length + 1));
      texts.writeBytes(text);
      texts.writeBytes(new byte[1 + (text.length + 1) % 2]); // ends in zero, on an even byte
    }
    ByteArrayOutputStream list = new ByteArrayOutputStream();
    list.writeBytes(chunkHead("LIST", texts.size()));
    list.writeBytes(texts.toByteArray());
    return list.toByteArray();
  }

  private static byte[] chunkHead(String id, int length) {
    return ByteBuffer.allocate(8)
        .order(ByteOrder.LITTLE_ENDIAN)
        .put(id.getBytes(UTF_8))
        .putInt(length)
        .array();
  }
}
