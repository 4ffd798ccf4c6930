package org.sply85.encoding.band;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Grooves of two bars and fills of one, as drummers play them. From the Groove MIDI Dataset
 * (Gillick et al., ICML 2019; CC BY 4.0), quantised and averaged by the trainer.
 *
 * @param entries grooves first, then fills
 */
public record GrooveBank(List<Entry> entries) {
  private static final BankFile<Entry> FILE =
      new BankFile<>(
          "groove bank", 0x53383544, 1, GrooveBank::readEntry, GrooveBank::write); // "S85D"
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
    static final GrooveBank BANK = new GrooveBank(FILE.standard("grooves.bin"));
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException if it is not a groove bank of this version
   */
  public static GrooveBank read(InputStream in) throws IOException {
    return new GrooveBank(FILE.read(in));
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
    FILE.write(entries, out);
  }

  private static void write(Entry entry, DataOutputStream data) throws IOException {
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
}
