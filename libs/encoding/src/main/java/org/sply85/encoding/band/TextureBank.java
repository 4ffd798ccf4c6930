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
 * Bars of accompaniment that pianists often play, each standing for a cluster of bars of several
 * songs: nobody's in particular. Computed by the trainer from the training songs of POP909 (Wang et
 * al., ISMIR 2020); the idea of laying found textures on new chords is AccoMontage's (Zhao and Xia,
 * ISMIR 2021).
 *
 * @param entries the commonest first
 */
public record TextureBank(List<Entry> entries) {
  private static final int MAGIC = 0x53383554; // "S85T"
  private static final int VERSION = 1;

  /**
   * A texture.
   *
   * @param roll the bar
   * @param uses bars of its cluster
   * @param songs songs these bars are from, at most 255 are counted
   * @param energy mean energy of these bars, 0..1: the share of all bars that are calmer
   * @param next places in the bank of the textures that most often follow it, itself left out
   */
  public record Entry(TextureRoll roll, int uses, int songs, double energy, List<Integer> next) {
    public Entry {
      next = List.copyOf(next);
    }
  }

  public TextureBank {
    entries = List.copyOf(entries);
  }

  /** The bank shipped with this version. */
  public static TextureBank standard() {
    return Standard.BANK;
  }

  private static final class Standard {
    static final TextureBank BANK = read("textures.bin");

    private static TextureBank read(String name) {
      try (InputStream in = TextureBank.class.getResourceAsStream(name)) {
        return TextureBank.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the texture bank can not be read", e);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is not a texture bank of this version
   */
  public static TextureBank read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int magic = data.readInt();
    int version = data.readUnsignedByte();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException(
          "expected a texture bank of version %d, was %x version %d"
              .formatted(VERSION, magic, version));
    }
    int count = data.readUnsignedShort();
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(readEntry(data));
    }
    return new TextureBank(entries);
  }

  private static Entry readEntry(DataInputStream data) throws IOException {
    int steps = data.readUnsignedByte();
    int uses = data.readUnsignedShort();
    int songs = data.readUnsignedByte();
    double energy = data.readUnsignedByte() / 255.0;
    List<Integer> next = new ArrayList<>();
    for (int left = data.readUnsignedByte(); left > 0; left--) {
      next.add(data.readUnsignedShort());
    }
    List<TextureNote> notes = new ArrayList<>();
    for (int left = data.readUnsignedByte(); left > 0; left--) {
      int time = data.readUnsignedByte();
      int slot = data.readUnsignedByte();
      notes.add(new TextureNote(time >> 4, (time & 15) + 1, slot, data.readUnsignedByte()));
    }
    return new Entry(new TextureRoll(steps, notes), uses, songs, energy, next);
  }

  /** Writes the bank: the same bank, the same bytes. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(VERSION);
    data.writeShort(entries.size());
    for (Entry entry : entries) {
      data.writeByte(entry.roll().steps());
      data.writeShort(Math.min(65_535, entry.uses()));
      data.writeByte(Math.min(255, entry.songs()));
      data.writeByte((int) Math.round(255 * entry.energy()));
      data.writeByte(entry.next().size());
      for (int next : entry.next()) {
        data.writeShort(next);
      }
      data.writeByte(entry.roll().notes().size());
      for (TextureNote note : entry.roll().notes()) {
        data.writeByte(note.step() << 4 | note.steps() - 1);
        data.writeByte(note.slot());
        data.writeByte(note.velocity());
      }
    }
    data.flush();
  }
}
