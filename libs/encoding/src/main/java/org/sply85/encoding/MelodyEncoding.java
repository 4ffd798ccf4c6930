package org.sply85.encoding;

import java.util.HashMap;
import java.util.Map;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Mode;
import org.sply85.music.Ticks;
import org.sply85.statistics.SectionRole;

/**
 * Writes the notes of a melody, whose rhythm stands, as places to be filled with pitches. Each
 * looks back on the phrase that its phrase takes after and on the same place a half bar and 1, 2, 4
 * and 8 bars before.
 */
public final class MelodyEncoding {
  /** Ways of looking back. */
  public static final int REFERENCES = 6;

  /** Numbers a place. */
  public static final int FEATURES = width();

  /** Where the 12 pitch classes of the chord stand among the numbers, and after them its root. */
  public static final int CHORD_AT = 16 + 5 + 3 + 2 * 17 + 1;

  /** Where the 12 pitch classes of the next note's chord stand. */
  public static final int NEXT_CHORD_AT = CHORD_AT + 25;

  private static final int SOURCES = Source.values().length - 1;
  private static final double[] LAGS = {0.5, 1, 2, 4, 8};
  private static final int LONGEST = 16; // sixteenths told apart
  private static final int MOST_BARS = 9;
  private static final int HEIGHTS = 9;
  private static final double LOWEST_HEIGHT = 57;
  private static final double HEIGHT_STEP = 2;
  private static final int CHORD = 25;

  private static final int[] OPTIONAL = {HEIGHTS + 1, SOURCES};

  private final Sheet sheet;
  private final Frame frame;
  private final Chord[] chords; // by sixteenth; null where none sounds

  /** For the melodies of a sheet in a frame. */
  public MelodyEncoding(Sheet sheet, Frame frame) {
    this.sheet = sheet;
    this.frame = frame;
    this.chords = new Chord[sheet.bars() * sheet.barSteps()];
    for (ChordSpan span : sheet.chords()) {
      Chord chord = span.chord();
      int end = Math.min(chords.length, step(span.end()));
      for (int s = Math.max(0, step(span.tick())); s < end; s++) {
        chords[s] = chord;
      }
    }
  }

  /** Sizes of the blocks at the end of the features that may be left unknown, in their order. */
  public static int[] optional() {
    return OPTIONAL.clone();
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }

  /**
   * The places of notes.
   *
   * @param onsets in sixteenths from the first bar, rising; negative in a pickup
   * @param lengths in sixteenths
   * @param heights mean MIDI pitch wanted of each phrase, sounding; NaN where it is open
   */
  public Places places(int[] onsets, int[] lengths, double[] heights) {
    Map<Integer, Integer> at = new HashMap<>();
    for (int i = 0; i < onsets.length; i++) {
      at.put(onsets[i], i);
    }
    float[][] features = new float[onsets.length][];
    int[][] references = new int[onsets.length][];
    boolean[] repeats = new boolean[onsets.length];
    for (int i = 0; i < onsets.length; i++) {
      int phrase = sheet.phraseAt(onsets[i]);
      features[i] = features(onsets, lengths, i, heights[phrase]);
      references[i] = references(onsets[i], phrase, at);
      repeats[i] = references[i][0] != Places.NONE;
    }
    return new Places(features, references, repeats);
  }

  private int[] references(int onset, int phrase, Map<Integer, Integer> at) {
    int bar = sheet.barSteps();
    int[] references = new int[REFERENCES];
    SheetPhrase own = sheet.phrases().get(phrase);
    references[0] = Places.NONE;
    if (own.reference() != SheetPhrase.NEW) {
      SheetPhrase model = sheet.phrases().get(own.reference());
      int offset = onset - own.startBar() * bar;
      if (offset < model.bars() * bar) {
        references[0] = at.getOrDefault(model.startBar() * bar + offset, Places.SILENCE);
      }
    }
    for (int i = 0; i < LAGS.length; i++) {
      int back = onset - (int) Math.round(LAGS[i] * bar);
      references[1 + i] = back < 0 ? Places.NONE : at.getOrDefault(back, Places.SILENCE);
    }
    return references;
  }

  private float[] features(int[] onsets, int[] lengths, int i, double height) {
    int bar = sheet.barSteps();
    int onset = onsets[i];
    SheetPhrase phrase = sheet.phrases().get(sheet.phraseAt(onset));
    int next = i + 1 < onsets.length ? onsets[i + 1] : onset + LONGEST;
    int previous = i > 0 ? onsets[i - 1] : onset - LONGEST;
    int offset = onset - phrase.startBar() * bar;
    int left = phrase.endBar() * bar - onset;
    Features f = new Features();
    f.oneHot(Math.floorMod(onset, bar), 16);
    f.oneHot(weight(onset, sheet.meter()), 5);
    f.oneHot(meter(sheet.meter()), 3);
    f.oneHot(next - onset, LONGEST + 1);
    f.oneHot(onset - previous, LONGEST + 1);
    f.flag(onset + lengths[i] < next);
    chord(f, onset, true);
    chord(f, next, false);
    f.oneHot(sheet.key().mode() == Mode.MINOR ? 1 : 0, 2);
    f.oneHot(phrase.role().ordinal(), SectionRole.values().length);
    f.oneHot(Math.floorDiv(offset, bar), MOST_BARS);
    f.oneHot(Math.floorDiv(left - 1, bar), MOST_BARS);
    f.flag(next >= phrase.endBar() * bar);
    f.flag(i == 0 || offset - (onset - previous) < 0);
    height(f, height);
    source(f, sheet.source());
    return f.toArray();
  }

  private static int width() {
    int form = 2 + SectionRole.values().length + 2 * 9 + 2;
    return 16 + 5 + 3 + 2 * 17 + 1 + 25 + 12 + form + 10 + 4;
  }

  private void height(Features f, double height) {
    if (Double.isNaN(height)) {
      f.unknown(HEIGHTS + 1);
      return;
    }
    double inFrame = height + frame.shift();
    f.flag(true);
    f.oneHot((int) Math.round((inFrame - LOWEST_HEIGHT) / HEIGHT_STEP), HEIGHTS);
  }

  private void chord(Features f, int step, boolean root) {
    Chord chord =
        chords.length == 0 ? null : chords[Math.max(0, Math.min(chords.length - 1, step))];
    if (chord == null) {
      f.unknown(root ? CHORD : 12);
      return;
    }
    for (int pc = 0; pc < 12; pc++) {
      f.flag(chord.contains(Math.floorMod(pc - frame.shift(), 12)));
    }
    if (root) {
      f.oneHot(frame.pitchClass(chord.root()), 13);
    }
  }

  /** 0 downbeat, 1 middle of the bar, 2 beat, 3 eighth, 4 sixteenth. */
  static int weight(int step, Meter meter) {
    int bar = meter.stepsPerBar();
    int beat = meter.beatTicks() / Ticks.PER_SIXTEENTH;
    int inBar = Math.floorMod(step, bar);
    if (inBar == 0) {
      return 0;
    }
    if (2 * inBar == bar) {
      return 1;
    }
    return inBar % beat == 0 ? 2 : inBar % 2 == 0 ? 3 : 4;
  }

  /** 0 bars of two or four quarters, 1 of three, 2 compound. */
  static int meter(Meter meter) {
    return meter.compound() ? 2 : meter.stepsPerBar() == 12 ? 1 : 0;
  }

  static void source(Features f, Source source) {
    if (source == Source.UNKNOWN) {
      f.unknown(Source.values().length - 1);
    } else {
      f.oneHot(source.ordinal(), Source.values().length - 1);
    }
  }
}
