package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads AIFF files of PCM, and AIFF-C files of PCM in either byte order or of 32-bit floats (Apple,
 * 1989 and 1991), trusting no length that the bytes do not bear out.
 */
final class AiffReader implements SoundSource {
  private static final int MAX_CHUNKS = 1000;
  private static final int BLOCK_FRAMES = 8192;

  private final FileChannel file;
  private final long size;
  private int channels;
  private int bits;
  private long sampleRate;
  private String encoding = "NONE";
  private long data = -1;
  private long frames;
  private long read;

  private AiffReader(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  static AiffReader open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      AiffReader reader = new AiffReader(file);
      reader.readHead();
      return reader;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private void readHead() throws IOException {
    long at = 12;
    long dataBytes = 0;
    for (int chunks = 0; at + 8 <= size; chunks++) {
      require(chunks < MAX_CHUNKS, "AIFF chunks", "at most " + MAX_CHUNKS, "more");
      ByteBuffer head = bytes(at, 8);
      String id = id(head, 0);
      long length = Integer.toUnsignedLong(head.getInt(4));
      if (id.equals("COMM")) {
        readFormat(at + 8, length);
      } else if (id.equals("SSND") && at + 16 <= size) {
        long offset = Integer.toUnsignedLong(bytes(at + 8, 8).getInt(0));
        data = at + 16 + offset;
        dataBytes = Math.max(0, Math.min(length - 8 - offset, size - data));
      }
      at += 8 + length + length % 2;
    }
    require(bits != 0 && data >= 0, "AIFF chunks", "'COMM' and 'SSND'", "others");
    frames = dataBytes / frameBytes();
  }

  private void readFormat(long at, long length) throws IOException {
    require(length >= 18 && at + 18 <= size, "AIFF format chunk", "at least 18 bytes", length);
    ByteBuffer format = bytes(at, (int) Math.min(22, Math.min(length, size - at)));
    channels = format.getShort(0) & 0xffff;
    bits = format.getShort(6) & 0xffff;
    sampleRate = rate(format.getShort(8) & 0xffff, format.getLong(10));
    encoding = format.limit() >= 22 ? id(format, 18) : "NONE";
    boolean whole = bits == 8 || bits == 16 || bits == 24 || bits == 32;
    boolean pcm = encoding.equals("NONE") || encoding.equals("sowt") || encoding.equals("twos");
    require(
        pcm && whole || bits == 32 && encoding.equalsIgnoreCase("fl32"),
        "AIFF encoding",
        "PCM of 8, 16, 24 or 32 bits or float of 32",
        "'%s' of %d bits".formatted(encoding, bits));
    AudioLimits.check("AIFF", channels, sampleRate);
  }

  /** An 80-bit float that must be a whole number of hertz to matter; 0 if it is none. */
  private static long rate(int exponent, long mantissa) {
    int shift = 16383 + 63 - exponent;
    return shift < 1 || shift > 63 ? 0 : mantissa >>> shift;
  }

  private int frameBytes() {
    return channels * bits / 8;
  }

  @Override
  public int channels() {
    return channels;
  }

  @Override
  public int sampleRate() {
    return (int) sampleRate;
  }

  @Override
  public long frames() {
    return frames;
  }

  @Override
  public int read(float[][] into, int at, int most) throws IOException {
    int count = (int) Math.min(Math.min(BLOCK_FRAMES, most), frames - read);
    if (count <= 0) {
      return 0;
    }
    boolean little = encoding.equals("sowt");
    ByteBuffer block = bytes(data + read * frameBytes(), count * frameBytes());
    block.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    for (int frame = at; frame < at + count; frame++) {
      for (float[] channel : into) {
        channel[frame] = sample(block, little);
      }
    }
    read += count;
    return count;
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private float sample(ByteBuffer in, boolean little) throws RefusedAudioException {
    if (encoding.equalsIgnoreCase("fl32")) {
      float value = in.getFloat();
      require(Float.isFinite(value), "AIFF samples", "finite", value);
      return value;
    }
    return switch (bits) {
      case 8 -> Pcm.sample(in.get(), 8);
      case 16 -> Pcm.sample(in.getShort(), 16);
      case 24 -> {
        int a = in.get();
        int b = in.get() & 0xff;
        int c = in.get();
        yield Pcm.sample(little ? a & 0xff | b << 8 | c << 16 : a << 16 | b << 8 | c & 0xff, 24);
      }
      default -> Pcm.sample(in.getInt(), 32);
    };
  }

  private ByteBuffer bytes(long at, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new RefusedAudioException("AIFF file", (at + count) + " bytes", "fewer");
      }
    }
    return buffer.flip();
  }

  private static String id(ByteBuffer in, int at) {
    byte[] id = new byte[4];
    in.get(at, id);
    return new String(id, StandardCharsets.ISO_8859_1);
  }
}
