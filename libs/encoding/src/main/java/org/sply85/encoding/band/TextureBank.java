package org.sply85.encoding.band;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
  private static final BankFile<Entry> FILE =
      new BankFile<>(
          "texture bank", 0x53383554, 1, TextureBank::readEntry, TextureBank::write); // "S85T"

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
    static final TextureBank BANK = new TextureBank(FILE.standard("textures.bin"));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is not a texture bank of this version
   */
  public static TextureBank read(InputStream in) throws IOException {
    return new TextureBank(FILE.read(in));
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
    FILE.write(entries, out);
  }

  private static void write(Entry entry, DataOutputStream data) throws IOException {
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
}
