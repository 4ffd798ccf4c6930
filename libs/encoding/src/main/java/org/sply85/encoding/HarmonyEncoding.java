package org.sply85.encoding;

import java.util.Arrays;
import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Writes the chords of a sheet as {@link ChordEncoding} does, with what the melody sounds in each
 * half bar: how long each degree above the tonic is heard, and which stand on its beats. Each looks
 * back, and ahead, for chords are filled in any order.
 */
public final class HarmonyEncoding {
  /** Numbers of the melody in a place: whether it is known, two times 12 degrees. */
  public static final int MELODY = 25;

  /** Numbers a place. */
  public static final int FEATURES = ChordEncoding.FEATURES + MELODY;

  /** Ways of looking back and ahead. */
  public static final int REFERENCES = 2 * ChordEncoding.REFERENCES;

  private final Sheet sheet;
  private final ChordEncoding chords;

  public HarmonyEncoding(Sheet sheet) {
    this.sheet = sheet;
    this.chords = new ChordEncoding(sheet);
  }

  /** Sizes of the blocks at the end of the features that may be left unknown, in their order. */
  public static int[] optional() {
    int[] plan = ChordEncoding.optional();
    int[] all = Arrays.copyOf(plan, plan.length + 1);
    all[plan.length] = MELODY;
    return all;
  }

  /** The token of each half bar, as {@link ChordEncoding#tokens()}. */
  public int[] tokens() {
    return chords.tokens();
  }

  /** The places of all half bars, of a melody that is not known. */
  public Places places() {
    return places(List.of(), false);
  }

  /** The places of all half bars under a melody, its ticks counted from the first bar. */
  public Places places(List<Note> melody) {
    return places(melody, true);
  }

  private Places places(List<Note> melody, boolean known) {
    Places plan = chords.places().bothWays();
    float[][] features = new float[plan.size()][];
    for (int half = 0; half < features.length; half++) {
      features[half] = Arrays.copyOf(plan.features()[half], FEATURES);
      if (known) {
        features[half][ChordEncoding.FEATURES] = 1;
      }
    }
    melody.forEach(n -> add(n, features));
    return new Places(features, plan.references(), plan.repeats());
  }

  private void add(Note note, float[][] features) {
    int half = sheet.meter().barTicks() / 2;
    int degree = Math.floorMod(note.pitch() - sheet.key().tonic(), 12);
    int first = Math.max(0, Math.floorDiv(note.tick(), half));
    for (int h = first; h < features.length && h * half < note.end(); h++) {
      int from = Math.max(note.tick(), h * half);
      int to = Math.min(note.end(), (h + 1) * half);
      if (to > from) {
        features[h][ChordEncoding.FEATURES + 1 + degree] += (float) (to - from) / half;
        if (onBeat(from, to)) {
          features[h][ChordEncoding.FEATURES + 13 + degree] = 1;
        }
      }
    }
  }

  /** Whether a beat falls into a stretch, a sixteenth's haste allowed. */
  private boolean onBeat(int from, int to) {
    int beat = sheet.meter().beatTicks();
    int next = Math.floorDiv(from + beat - 1, beat) * beat;
    return next < to - Ticks.PER_SIXTEENTH / 2;
  }
}
