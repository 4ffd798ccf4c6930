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
 * Grooves of two bars and fills of one, as drummers play them. From the Groove MIDI Dataset
 * (Gillick et al., ICML 2019; CC BY 4.0), quantised and averaged by the trainer.
 *
 * @param entries grooves first, then fills
 */
public record GrooveBank(List<Entry> entries) {
  private static final int MAGIC = 0x53383544; // "S85D"
  private static final int VERSION = 1;
  private static final int UNKNOWN = 255;

  /**
   * A groove or fill.
   *
   * @param roll the strokes
   * @param style one of {@link BandCondition#STYLES}; empty if the drummer's style is none of them
   * @param fill whether it is a fill
   * @param swung whether its beats divide in three; its eighths are written straight
   * @param energy the share of all grooves, or fills, that are calmer, 0..1
   * @param tempoBpm it was played at, quarter notes per minute, up to 255
   */
  public record Entry(
      DrumRoll roll, String style, boolean fill, boolean swung, double energy, int tempoBpm) {}

  public GrooveBank {
    entries = List.copyOf(entries);
  }

  /** The bank shipped with this version. */
  public static GrooveBank standard() {
    return Standard.BANK;
  }

  private static final class Standard {
    static final GrooveBank BANK = read("grooves.bin");

    private static GrooveBank read(String name) {
      try (InputStream in = GrooveBank.class.getResourceAsStream(name)) {
        return GrooveBank.read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the groove bank can not be read", e);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is not a groove bank of this version
   */
  public static GrooveBank read(InputStream in) throws IOException {
    DataInputStream data = new DataInputStream(in);
    int magic = data.readInt();
    int version = data.readUnsignedByte();
    if (magic != MAGIC || version != VERSION) {
      throw new IOException(
          "expected a groove bank of version %d, was %x version %d"
              .formatted(VERSION, magic, version));
    }
    int count = data.readUnsignedShort();
    List<Entry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      entries.add(readEntry(data));
    }
    return new GrooveBank(entries);
  }

  private static Entry readEntry(DataInputStream data) throws IOException {
    int style = data.readUnsignedByte();
    int flags = data.readUnsignedByte();
    double energy = data.readUnsignedByte() / 255.0;
    int tempo = data.readUnsignedByte();
    int steps = data.readUnsignedByte();
    List<DrumRoll.Stroke> strokes = new ArrayList<>();
    for (int left = data.readUnsignedByte(); left > 0; left--) {
      int step = data.readUnsignedByte();
      DrumLane lane = DrumLane.values()[data.readUnsignedByte()];
      strokes.add(new DrumRoll.Stroke(step, lane, data.readUnsignedByte(), 0));
    }
    String name = style == UNKNOWN ? "" : BandCondition.STYLES.get(style);
    DrumRoll roll = new DrumRoll(steps, strokes);
    return new Entry(roll, name, (flags & 1) != 0, (flags & 2) != 0, energy, tempo);
  }

  /** Writes the bank: the same bank, the same bytes. How late strokes are is not kept. */
  public void write(OutputStream out) throws IOException {
    DataOutputStream data = new DataOutputStream(out);
    data.writeInt(MAGIC);
    data.writeByte(VERSION);
    data.writeShort(entries.size());
    for (Entry entry : entries) {
      int style = BandCondition.STYLES.indexOf(entry.style());
      data.writeByte(style < 0 ? UNKNOWN : style);
      data.writeByte((entry.fill() ? 1 : 0) | (entry.swung() ? 2 : 0));
      data.writeByte((int) Math.round(255 * entry.energy()));
      data.writeByte(Math.min(255, entry.tempoBpm()));
      data.writeByte(entry.roll().steps());
      data.writeByte(entry.roll().strokes().size());
      for (DrumRoll.Stroke stroke : entry.roll().strokes()) {
        data.writeByte(stroke.step());
        data.writeByte(stroke.lane().ordinal());
        data.writeByte(stroke.velocity());
      }
    }
    data.flush();
  }
}
