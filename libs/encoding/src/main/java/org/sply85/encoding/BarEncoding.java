package org.sply85.encoding;

import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.CoreChord;
import org.sply85.statistics.Passage;

/**
 * Writes a bar in a few numbers, to be compared with the one that follows it: how many notes it has
 * and when, which degrees and how high, where it begins and ends, and its chords.
 */
public final class BarEncoding {
  /** Numbers a bar. */
  public static final int FEATURES = 3 + 16 + 12 + 12 + 12 + 4 + 2 * (CoreChord.COUNT + 1) + 2 + 3;

  private static final int STEPS = 16;
  private static final double MIDDLE = 66; // MIDI pitch

  private BarEncoding() {}

  /** Numbers two bars, one after the other. */
  public static final int PAIR = 2 * FEATURES;

  /** The first two bars of a passage, {@code [PAIR]}; zeros for a bar that it lacks. */
  public static float[] opening(Passage passage, double height) {
    return pair(passage, 0, height);
  }

  /** The last two bars of a passage, {@code [PAIR]}; zeros for a bar that it lacks. */
  public static float[] ending(Passage passage, double height) {
    return pair(passage, passage.bars() - 2, height);
  }

  private static float[] pair(Passage passage, int from, double height) {
    float[] pair = new float[PAIR];
    for (int i = 0; i < 2; i++) {
      if (from + i >= 0 && from + i < passage.bars()) {
        System.arraycopy(bar(passage, from + i, height), 0, pair, i * FEATURES, FEATURES);
      }
    }
    return pair;
  }

  /**
   * A bar of a passage, 0-based.
   *
   * @param height mean sounding pitch of the melody that the bar is from
   */
  public static float[] bar(Passage passage, int bar, double height) {
    Passage one = passage.slice(bar, 1);
    List<Note> notes = one.melody();
    int tonic = one.key().tonic();
    boolean sung = !notes.isEmpty();
    Features f = new Features();
    f.flag(sung).number(notes.size() / 8.0).flag(sung && last(notes).end() > one.ticks());
    boolean[] onsets = new boolean[STEPS];
    float[] degrees = new float[12];
    for (Note note : notes) {
      onsets[Math.min(STEPS - 1, step(note.tick()))] = true;
      degrees[Math.floorMod(note.pitch() - tonic, 12)] += (float) note.duration() / one.ticks();
    }
    for (boolean onset : onsets) {
      f.flag(onset);
    }
    for (float degree : degrees) {
      f.number(degree);
    }
    ends(f, notes, tonic, height);
    chord(f, one, 0);
    chord(f, one, one.ticks() / 2);
    f.oneHot(one.key().mode() == Mode.MINOR ? 1 : 0, 2);
    f.oneHot(MelodyEncoding.meter(one.meter()), 3);
    return f.toArray();
  }

  /** How the bar begins and ends, and how high it lies against the whole. */
  private static void ends(Features f, List<Note> notes, int tonic, double height) {
    if (notes.isEmpty()) {
      f.unknown(12 + 12 + 4);
      return;
    }
    f.oneHot(Math.floorMod(notes.get(0).pitch() - tonic, 12), 12);
    f.oneHot(Math.floorMod(last(notes).pitch() - tonic, 12), 12);
    f.number((notes.get(0).pitch() - height) / 12);
    f.number((last(notes).pitch() - height) / 12);
    double mean = notes.stream().mapToInt(Note::pitch).average().orElse(MIDDLE);
    f.number((mean - height) / 12);
    int low = notes.stream().mapToInt(Note::pitch).min().orElse(0);
    int high = notes.stream().mapToInt(Note::pitch).max().orElse(0);
    f.number((high - low) / 12.0);
  }

  private static Note last(List<Note> notes) {
    return notes.get(notes.size() - 1);
  }

  private static void chord(Features f, Passage bar, int tick) {
    int token = CoreChord.COUNT;
    for (ChordSpan span : bar.chords()) {
      if (span.tick() <= tick + Ticks.PER_SIXTEENTH && span.end() > tick + Ticks.PER_SIXTEENTH) {
        token = CoreChord.of(span.chord(), bar.key().tonic()).index();
      }
    }
    f.oneHot(token, CoreChord.COUNT + 1);
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}
