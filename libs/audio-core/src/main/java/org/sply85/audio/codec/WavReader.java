package org.sply85.audio.codec;

import static org.sply85.audio.codec.RefusedAudioException.require;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads RIFF/WAVE and RF64 files (EBU Tech 3306) chunk by chunk, trusting no length that the bytes
 * do not bear out.
 */
final class WavReader implements SoundSource {
  private static final int PCM = 1;
  private static final int FLOAT = 3;
  private static final int EXTENSIBLE = 0xfffe;
  private static final int MAX_CHUNKS = 1000;
  private static final int BLOCK_FRAMES = 8192;
  private static final long IN_DS64 = 0xffff_ffffL;

  private final FileChannel file;
  private final long size;
  private long longDataBytes = IN_DS64;
  private int encoding;
  private int channels;
  private long sampleRate;
  private int bits;
  private long dataAt;
  private long frames;
  private long next;
  private String remark = "";

  private WavReader(FileChannel file) throws IOException {
    this.file = file;
    this.size = file.size();
  }

  static WavReader open(Path path) throws IOException {
    FileChannel file = FileChannel.open(path);
    try {
      WavReader reader = new WavReader(file);
      reader.readHead();
      return reader;
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  private void readHead() throws IOException {
    require(size >= 12, "WAV size", "at least 12 bytes", size + " bytes");
    ByteBuffer head = bytes(0, 12);
    String magic = id(head, 0) + id(head, 8);
    require(
        magic.equals("RIFFWAVE") || magic.equals("RF64WAVE"),
        "WAV head",
        "'RIFF' or 'RF64', and 'WAVE'",
        "'" + magic + "'");
    long at = 12;
    for (int chunks = 0; at + 8 <= size; chunks++) {
      require(chunks < MAX_CHUNKS, "WAV chunks", "at most " + MAX_CHUNKS, "more");
      ByteBuffer chunk = bytes(at, 8);
      String id = id(chunk, 0);
      long length = Integer.toUnsignedLong(chunk.getInt(4));
      if (id.equals("fmt ")) {
        readFormat(at + 8, length);
      } else if (id.equals("ds64") && length >= 16 && at + 24 <= size) {
        longDataBytes = Math.max(0, bytes(at + 8, 16).getLong(8));
      } else if (id.equals("data")) {
        findData(at + 8, length == IN_DS64 ? longDataBytes : length);
        return;
      }
      at += 8 + length + length % 2;
    }
    throw new RefusedAudioException("WAV data", "a 'data' chunk", "none");
  }

  private void readFormat(long at, long length) throws IOException {
    require(length >= 16 && at + 16 <= size, "WAV format chunk", "at least 16 bytes", length);
    ByteBuffer format = bytes(at, (int) Math.min(Math.min(length, size - at), 40));
    encoding = format.getShort(0) & 0xffff;
    channels = format.getShort(2) & 0xffff;
    sampleRate = Integer.toUnsignedLong(format.getInt(4));
    bits = format.getShort(14) & 0xffff;
    if (encoding == EXTENSIBLE && format.limit() >= 26) {
      encoding = format.getShort(24) & 0xffff;
    }
    boolean pcm = encoding == PCM && (bits == 8 || bits == 16 || bits == 24 || bits == 32);
    require(
        pcm || encoding == FLOAT && bits == 32,
        "WAV encoding",
        "PCM of 8, 16, 24 or 32 bits or float of 32",
        "format %d of %d bits".formatted(encoding, bits));
    int frameBytes = format.getShort(12) & 0xffff;
    require(
        frameBytes == channels * bits / 8, "WAV bytes a frame", channels * bits / 8, frameBytes);
  }

  private void findData(long at, long claimedBytes) throws IOException {
    require(bits != 0, "WAV format chunk", "before the data", "missing");
    int frameBytes = channels * bits / 8;
    // A length of all ones is what recorders leave behind that were cut off: then all is data.
    long there = claimedBytes == IN_DS64 ? size - at : Math.min(claimedBytes, size - at);
    dataAt = at;
    frames = frameBytes == 0 ? 0 : there / frameBytes;
    AudioLimits.check("WAV", channels, sampleRate);
    if (claimedBytes != IN_DS64 && claimedBytes > size - at) {
      remark =
          "its head announces %d frames, %d are there".formatted(claimedBytes / frameBytes, frames);
    }
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
  public String remark() {
    return remark;
  }

  @Override
  public int read(float[][] into, int at, int most) throws IOException {
    int count = (int) Math.min(Math.min(BLOCK_FRAMES, most), frames - next);
    int frameBytes = channels * bits / 8;
    ByteBuffer block = bytes(dataAt + next * frameBytes, count * frameBytes);
    for (int frame = at; frame < at + count; frame++) {
      for (float[] channel : into) {
        channel[frame] = sample(block);
      }
    }
    next += count;
    return count;
  }

  private float sample(ByteBuffer in) throws RefusedAudioException {
    if (encoding == FLOAT) {
      float value = in.getFloat();
      require(Float.isFinite(value), "WAV samples", "finite", value);
      return value;
    }
    return switch (bits) {
      case 8 -> Pcm.sample((in.get() & 0xff) - 128, 8);
      case 16 -> Pcm.sample(in.getShort(), 16);
      case 24 -> Pcm.sample(in.get() & 0xff | (in.get() & 0xff) << 8 | in.get() << 16, 24);
      default -> Pcm.sample(in.getInt(), 32);
    };
  }

  private ByteBuffer bytes(long at, int count) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (file.read(buffer, at + buffer.position()) < 0) {
        throw new EOFException("WAV file must have " + (at + count) + " bytes, ended before");
      }
    }
    return buffer.flip();
  }

  private static String id(ByteBuffer in, int at) {
    byte[] id = new byte[4];
    in.get(at, id);
    return new String(id, StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
