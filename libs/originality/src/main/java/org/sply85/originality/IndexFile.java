package org.sply85.originality;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The index as a file, big-endian: magic {@code S85O}, version, length of the content, content,
 * CRC-32 of the content. The content is the number of songs, the six figures of people's songs as
 * doubles, then each table as number of entries, number of bytes, bytes: grams in the order of
 * {@link Gram}, owners, phrases, chords.
 */
final class IndexFile {
  private static final int MAGIC = 0x5338354f;
  private static final int VERSION = 1;
  private static final int LARGEST = 64 << 20;

  private IndexFile() {}

  static void write(OriginalityIndex index, OutputStream out) throws IOException {
    byte[] content = content(index);
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeInt(VERSION);
    data.writeInt(content.length);
    data.write(content);
    data.writeInt(crc(content));
    data.flush();
  }

  static OriginalityIndex read(InputStream in) throws IOException {
    byte[] file = in.readNBytes(LARGEST);
    DataInputStream data = new DataInputStream(new ByteArrayInputStream(file));
    require(file.length >= 16 && data.readInt() == MAGIC, "it does not begin like one");
    int version = data.readInt();
    require(version == VERSION, "its version must be %d, was %d".formatted(VERSION, version));
    int length = data.readInt();
    require(
        length == file.length - 16,
        "it must hold %d bytes, held %d".formatted(length, file.length - 16));
    byte[] content = data.readNBytes(length);
    require(data.readInt() == crc(content), "its check sum does not agree with its content");
    return parse(new DataInputStream(new ByteArrayInputStream(content)));
  }

  private static void require(boolean held, String why) throws IndexFormatException {
    if (!held) {
      throw new IndexFormatException("the file is no usable originality index: " + why);
    }
  }

  private static int crc(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return (int) crc.getValue();
  }

  private static byte[] content(OriginalityIndex index) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(index.songs());
    HumanFigures human = index.human();
    data.writeDouble(human.coverageMean());
    data.writeDouble(human.coverageMedian());
    data.writeDouble(human.coverageP95());
    data.writeDouble(human.similarityMedian());
    data.writeDouble(human.similarityP90());
    data.writeDouble(human.similarityP95());
    OriginalityIndex.Tables tables = index.tables();
    for (Gram gram : Gram.values()) {
      HashTable table = tables.grams().get(gram);
      put(data, table.size(), table.encoded());
    }
    put(data, tables.grams().get(Gram.TIMED_9).size(), tables.owners().encoded());
    put(data, tables.phrases().size(), tables.phrases().encoded());
    put(data, tables.chords().size(), tables.chords().encoded());
    return bytes.toByteArray();
  }

  private static OriginalityIndex parse(DataInputStream data) throws IOException {
    int songs = data.readInt();
    HumanFigures human =
        new HumanFigures(
            data.readDouble(),
            data.readDouble(),
            data.readDouble(),
            data.readDouble(),
            data.readDouble(),
            data.readDouble());
    Map<Gram, HashTable> grams = new EnumMap<>(Gram.class);
    for (Gram gram : Gram.values()) {
      int size = data.readInt();
      grams.put(gram, HashTable.decoded(gram.bits(), size, bytes(data)));
    }
    int owned = data.readInt();
    Owners owners = Owners.decoded(songs, owned, bytes(data));
    int phrases = data.readInt();
    PhraseTable phraseTable = PhraseTable.decoded(phrases, bytes(data));
    int chords = data.readInt();
    HashTable chordTable = HashTable.decoded(ChordSequences.BITS, chords, bytes(data));
    return new OriginalityIndex(
        songs, human, new OriginalityIndex.Tables(grams, owners, phraseTable, chordTable));
  }

  private static void put(DataOutputStream data, int size, byte[] bytes) throws IOException {
    data.writeInt(size);
    data.writeInt(bytes.length);
    data.write(bytes);
  }

  private static byte[] bytes(DataInputStream data) throws IOException {
    return data.readNBytes(data.readInt());
  }
}
