package org.sply85.encoding.band;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The frame of a bank's file, big-endian: magic number, version, number of entries, entries.
 *
 * @param what the bank is, for the words of a refusal, like {@code texture bank}
 * @param magic number
 * @param version 0..255
 * @param reads an entry
 * @param writes an entry
 */
record BankFile<E>(String what, int magic, int version, Reader<E> reads, Writer<E> writes) {
  /** Reads an entry. */
  interface Reader<E> {
    E read(DataInputStream data) throws IOException;
  }

  /** Writes an entry. */
  interface Writer<E> {
    void write(E entry, DataOutputStream data) throws IOException;
  }

  /** The entries of a file that comes with this version. */
  List<E> standard(String name) {
    try (InputStream in = BankFile.class.getResourceAsStream(name)) {
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException("the " + what + " can not be read", e);
    }
  }

  /**
   * The entries of a file.
   *
   * @throws IOException if it is no such bank of this version
   */
  List<E> read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int itsMagic = data.readInt();
    int itsVersion = data.readUnsignedByte();
    if (itsMagic != magic || itsVersion != version) {
      throw new IOException(
          "expected a %s of version %d, was %x version %d"
              .formatted(what, version, itsMagic, itsVersion));
    }
    int count = data.readUnsignedShort();
    List<E> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(reads.read(data));
    }
    return entries;
  }

  /** Writes entries: the same entries, the same bytes. */
  void write(List<E> entries, OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(magic);
    data.writeByte(version);
    data.writeShort(entries.size());
    for (E entry : entries) {
      writes.write(entry, data);
    }
    data.flush();
  }
}
