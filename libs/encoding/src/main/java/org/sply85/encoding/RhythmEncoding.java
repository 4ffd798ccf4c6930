package org.sply85.encoding;

import org.sply85.music.Meter;
import org.sply85.statistics.SectionRole;

/**
 * Writes the rhythm of a melody as cells of half a bar: masks of sixteenths, bit i set if a note
 * begins at step i. A bar of four quarters has two cells of 8 steps, a bar of 12 steps two of 6, a
 * bar of two quarters one of 8. Each cell looks back on the phrase that its phrase takes after, and
 * 1, 2, 4 and 8 bars.
 */
public final class RhythmEncoding {
  /** Different cells. */
  public static final int CELLS = 256;

  /** Ways of looking back. */
  public static final int REFERENCES = 5;

  /** Numbers a place. */
  public static final int FEATURES = 2 + 3 + SectionRole.values().length + 2 * 9 + 2 + 9 + 6 + 4;

  private static final int SOURCES = Source.values().length - 1;
  private static final int MOST_BARS = 9;
  private static final int[] LAGS = {1, 2, 4, 8};
  private static final int DENSITIES = 8;
  private static final int TEMPOS = 6;

  private static final int[] OPTIONAL = {DENSITIES + 1, TEMPOS, SOURCES};

  private final Sheet sheet;

  /**
   * For the rhythms of a sheet.
   *
   * @throws IllegalArgumentException if its bars can not be cut into cells
   */
  public RhythmEncoding(Sheet sheet) {
    this.sheet = sheet;
    if (!fits(sheet.meter())) {
      throw new IllegalArgumentException(
          "bars must have 8, 12, 16 or 24 sixteenths, had " + sheet.barSteps());
    }
  }

  /** Whether bars of the meter can be cut into cells. */
  public static boolean fits(Meter meter) {
    int steps = meter.stepsPerBar();
    return steps == 8 || steps == 12 || steps == 16 || steps == 24;
  }

  /** Sixteenths in a cell: 8 or 6. */
  public static int cellSteps(Meter meter) {
    return meter.stepsPerBar() % 8 == 0 && !meter.compound() ? 8 : 6;
  }

  /** Cells in a bar. */
  public int cellsPerBar() {
    return sheet.barSteps() / cellSteps(sheet.meter());
  }

  /** Sizes of the blocks at the end of the features that may be left unknown, in their order. */
  public static int[] optional() {
    return OPTIONAL.clone();
  }

  /** Number of cells in the sheet. */
  public int cells() {
    return sheet.bars() * cellsPerBar();
  }

  /**
   * The cells of onsets, in sixteenths from the first bar; onsets before it or after are left out.
   */
  public int[] tokens(int[] onsets) {
    int steps = cellSteps(sheet.meter());
    int[] cells = new int[cells()];
    for (int onset : onsets) {
      if (onset >= 0 && onset / steps < cells.length) {
        cells[onset / steps] |= 1 << onset % steps;
      }
    }
    return cells;
  }

  /**
   * The places of all cells.
   *
   * @param notesPerBar density wanted of each phrase; NaN where it is open
   */
  public Places places(double[] notesPerBar) {
    int many = cells();
    float[][] features = new float[many][];
    int[][] references = new int[many][];
    boolean[] repeats = new boolean[many];
    for (int cell = 0; cell < many; cell++) {
      int phrase = sheet.phraseAt(cell * cellSteps(sheet.meter()));
      features[cell] = features(cell, notesPerBar[phrase]);
      references[cell] = references(cell, phrase);
      repeats[cell] = references[cell][0] != Places.NONE;
    }
    return new Places(features, references, repeats);
  }

  private int[] references(int cell, int phrase) {
    int perBar = cellsPerBar();
    int[] references = new int[REFERENCES];
    SheetPhrase own = sheet.phrases().get(phrase);
    references[0] = Places.NONE;
    if (own.reference() != SheetPhrase.NEW) {
      SheetPhrase model = sheet.phrases().get(own.reference());
      int offset = cell - own.startBar() * perBar;
      if (offset >= 0 && offset < model.bars() * perBar) {
        references[0] = model.startBar() * perBar + offset;
      }
    }
    for (int i = 0; i < LAGS.length; i++) {
      int back = cell - LAGS[i] * perBar;
      references[1 + i] = back < 0 ? Places.NONE : back;
    }
    return references;
  }

  private float[] features(int cell, double density) {
    int perBar = cellsPerBar();
    SheetPhrase phrase = sheet.phrases().get(sheet.phraseAt(cell * cellSteps(sheet.meter())));
    int offset = cell - phrase.startBar() * perBar;
    int left = phrase.endBar() * perBar - 1 - cell;
    Features f = new Features();
    f.oneHot(cell % perBar == 0 ? 0 : 1, 2);
    f.oneHot(MelodyEncoding.meter(sheet.meter()), 3);
    f.oneHot(phrase.role().ordinal(), SectionRole.values().length);
    f.oneHot(Math.floorDiv(offset, perBar), MOST_BARS);
    f.oneHot(Math.floorDiv(left, perBar), MOST_BARS);
    f.flag(offset == 0);
    f.flag(left == 0);
    if (Double.isNaN(density)) {
      f.unknown(DENSITIES + 1);
    } else {
      f.flag(true);
      f.oneHot((int) Math.round(density - 2), DENSITIES);
    }
    if (sheet.tempoBpm() > 0) {
      f.oneHot((int) Math.floor((sheet.tempoBpm() - 50) / 20), TEMPOS);
    } else {
      f.unknown(TEMPOS);
    }
    MelodyEncoding.source(f, sheet.source());
    return f.toArray();
  }

  /**
   * What is known of each cell and of the two that stand for none and for silence, beside what it
   * is: its bits, and how many are set; {@code [CELLS + 2][10]}.
   */
  public static float[][] tokenTraits() {
    float[][] rows = new float[CELLS + 2][];
    for (int token = 0; token < rows.length; token++) {
      Features f = new Features();
      boolean cell = token < CELLS;
      for (int bit = 0; bit < 8; bit++) {
        f.flag(cell && (token >> bit & 1) == 1);
      }
      f.number(cell ? Integer.bitCount(token) / 4.0 : 0);
      rows[token] = f.flag(cell).toArray();
    }
    return rows;
  }
}
