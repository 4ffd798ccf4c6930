package org.sply85.audio.soundbank;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * SoundFont 3: a SoundFont 2 whose samples are Ogg Vorbis files. Decodes it to a SoundFont 2.
 *
 * <p>How the two differ: a sample header with bit 4 of its type set gives its start and end in
 * bytes of the sample chunk and its loop relative to its start; the version's major number is 3;
 * chunks of odd length may lack their padding byte.
 */
final class Sf3 {
  private static final int HEADER_BYTES = 46;
  private static final int START = 20;
  private static final int END = 24;
  private static final int LOOP_START = 28;
  private static final int LOOP_END = 32;
  private static final int TYPE = 44;
  private static final int VORBIS = 0x10;
  private static final int GUARD_FRAMES = 46; // silence between samples, as SoundFont 2 asks
  private static final int MAX_TABLE_BYTES = 64 << 20;

  /** Where a chunk's content lies in the file. */
  private record Chunk(long at, int length) {}

  private final FileChannel in;
  private final Map<String, Chunk> chunks = new LinkedHashMap<>();
  private final ByteBuffer headers;

  private Sf3(FileChannel in) throws IOException {
    this.in = in;
    findChunks();
    this.headers = bytes(chunk("shdr"));
  }

  /** Whether the file is a SoundFont with compressed samples. */
  static boolean compressed(Path file) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      ByteBuffer head = ByteBuffer.allocate(12);
      in.read(head, 0);
      if (!new String(head.array(), ISO_8859_1).matches("(?s)RIFF....sfbk")) {
        return false;
      }
      Sf3 bank = new Sf3(in);
      for (int at = 0; at + HEADER_BYTES <= bank.headers.limit(); at += HEADER_BYTES) {
        if ((bank.headers.getShort(at + TYPE) & VORBIS) != 0) {
          return true;
        }
      }
      return false;
    }
  }

  /** The file decoded into the folder, unless it is there already. */
  static Path decodeOnce(Path file, Path folder) throws IOException {
    Files.createDirectories(folder);
    String name =
        "%s-%d-%d.sf2"
            .formatted(
                file.getFileName(), Files.size(file), Files.getLastModifiedTime(file).toMillis());
    Path decoded = folder.resolve(name);
    if (!Files.exists(decoded)) {
      Path half = Files.createTempFile(folder, "half", ".sf2");
      try {
        decode(file, half);
        Files.move(half, decoded, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(half);
      }
    }
    return decoded;
  }

  /** Writes the SoundFont 3 as a SoundFont 2. */
  static void decode(Path file, Path to) throws IOException {
    try (FileChannel in = FileChannel.open(file)) {
      new Sf3(in).write(to);
    } catch (RuntimeException e) {
      throw new IOException("soundbank must be a whole SoundFont 3 file: " + file, e);
    }
  }

  private void findChunks() throws IOException {
    long at = 12;
    while (at + 12 <= in.size()) {
      ByteBuffer list = bytes(new Chunk(at, 12));
      int length = list.getInt(4);
      if (id(list, 0).equals("LIST")) {
        String kind = id(list, 8);
        if (kind.equals("INFO")) {
          chunks.put("INFO", new Chunk(at + 12, length - 4));
        } else {
          findInside(at + 12, at + 8 + Integer.toUnsignedLong(length));
        }
      }
      at = next(at, Integer.toUnsignedLong(length));
    }
  }

  private void findInside(long from, long to) throws IOException {
    long at = from;
    while (at + 8 <= Math.min(to, in.size())) {
      ByteBuffer head = bytes(new Chunk(at, 8));
      int length = head.getInt(4);
      chunks.put(id(head, 0), new Chunk(at + 8, length));
      at = next(at, Integer.toUnsignedLong(length));
    }
  }

  private long next(long at, long length) throws IOException {
    long end = at + 8 + length;
    boolean padded = length % 2 == 1 && end < in.size() && bytes(new Chunk(end, 1)).get(0) == 0;
    return padded ? end + 1 : end;
  }

  private Chunk chunk(String id) throws IOException {
    Chunk chunk = chunks.get(id);
    if (chunk == null) {
      throw new IOException("SoundFont must have a chunk '" + id + "', has " + chunks.keySet());
    }
    return chunk;
  }

  private void write(Path to) throws IOException {
    ByteBuffer info = bytes(chunk("INFO"));
    setMajorVersion(info);
    long sampleListAt = 12 + 12 + info.limit();
    try (FileChannel out = FileChannel.open(to, StandardOpenOption.WRITE)) {
      out.truncate(0);
      out.position(sampleListAt + 12 + 8);
      int frames;
      try (OutputStream samples = new KeptOpen(out)) {
        frames = writeSamples(samples);
      }
      ByteBuffer tables = tables();
      writeAll(out, tables, out.size());
      ByteBuffer head = little((int) sampleListAt + 20);
      head.put(tag("RIFF")).putInt((int) (out.size() - 8)).put(tag("sfbk"));
      head.put(tag("LIST")).putInt(info.limit() + 4).put(tag("INFO")).put(info);
      head.put(tag("LIST")).putInt(frames * 2 + 12).put(tag("sdta"));
      head.put(tag("smpl")).putInt(frames * 2);
      writeAll(out, head.flip(), 0);
    }
  }

  private static void setMajorVersion(ByteBuffer info) {
    String text = new String(info.array(), ISO_8859_1);
    info.putShort(text.indexOf("ifil") + 8, (short) 2);
  }

  /** Decodes every sample and points its header to where it now lies. */
  private int writeSamples(OutputStream out) throws IOException {
    Chunk data = chunk("smpl");
    int written = 0;
    int last = headers.limit() - HEADER_BYTES; // the terminal header has no sample
    for (int at = 0; at < last; at += HEADER_BYTES) {
      int type = headers.getShort(at + TYPE);
      int start = headers.getInt(at + START);
      int end = headers.getInt(at + END);
      boolean vorbis = (type & VORBIS) != 0;
      short[] frames =
          vorbis
              ? VorbisSample.decode(bytes(new Chunk(data.at() + start, end - start)).array())
              : shorts(bytes(new Chunk(data.at() + 2L * start, 2 * (end - start))));
      int loopShift = written - (vorbis ? 0 : start);
      headers.putInt(at + START, written).putInt(at + END, written + frames.length);
      headers.putInt(at + LOOP_START, headers.getInt(at + LOOP_START) + loopShift);
      headers.putInt(at + LOOP_END, headers.getInt(at + LOOP_END) + loopShift);
      headers.putShort(at + TYPE, (short) (type & ~VORBIS));
      ByteBuffer bytes = little(2 * (frames.length + GUARD_FRAMES));
      bytes.asShortBuffer().put(frames);
      out.write(bytes.array());
      written += frames.length + GUARD_FRAMES;
    }
    return written;
  }

  private static short[] shorts(ByteBuffer bytes) {
    short[] shorts = new short[bytes.limit() / 2];
    bytes.asShortBuffer().get(shorts);
    return shorts;
  }

  private ByteBuffer tables() throws IOException {
    String[] ids = {"phdr", "pbag", "pmod", "pgen", "inst", "ibag", "imod", "igen", "shdr"};
    int length = 4;
    for (String id : ids) {
      length += 8 + chunk(id).length();
    }
    ByteBuffer tables = little(8 + length);
    tables.put(tag("LIST")).putInt(length).put(tag("pdta"));
    for (String id : ids) {
      ByteBuffer content = id.equals("shdr") ? headers.rewind() : bytes(chunk(id));
      tables.put(tag(id)).putInt(content.limit()).put(content);
    }
    return tables.flip();
  }

  private ByteBuffer bytes(Chunk chunk) throws IOException {
    if (chunk.length() < 0 || chunk.length() > MAX_TABLE_BYTES || chunk.at() < 0) {
      throw new IOException("SoundFont chunk must be below 64 MiB, was " + chunk.length());
    }
    if (chunk.at() + chunk.length() > in.size()) {
      throw new EOFException(
          "SoundFont must have %d bytes, has %d".formatted(chunk.at() + chunk.length(), in.size()));
    }
    ByteBuffer buffer = little(chunk.length());
    while (buffer.hasRemaining()) {
      if (in.read(buffer, chunk.at() + buffer.position()) < 0) {
        throw new EOFException("SoundFont became shorter while it was read");
      }
    }
    return buffer.flip();
  }

  private static void writeAll(FileChannel out, ByteBuffer bytes, long at) throws IOException {
    long to = at;
    while (bytes.hasRemaining()) {
      to += out.write(bytes, to);
    }
  }

  private static ByteBuffer little(int length) {
    return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] tag(String id) {
    return id.getBytes(ISO_8859_1);
  }

  private static String id(ByteBuffer in, int at) {
    byte[] id = new byte[4];
    in.get(at, id);
    return new String(id, ISO_8859_1);
  }

  /** Buffers for a channel that stays open. */
  private static final class KeptOpen extends BufferedOutputStream {
    KeptOpen(FileChannel out) {
      super(java.nio.channels.Channels.newOutputStream(out), 1 << 16);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
