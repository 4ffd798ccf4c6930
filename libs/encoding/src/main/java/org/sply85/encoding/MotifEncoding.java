package org.sply85.encoding;

import java.util.Arrays;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Meter;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.statistics.Passage;

/**
 * Writes two bars of four quarters as 32 sixteenths, each of which begins a pitch of the frame,
 * holds the one before, or rests.
 */
public final class MotifEncoding {
  /** Sixteenths. */
  public static final int STEPS = 32;

  /** Bars. */
  public static final int BARS = 2;

  /** Stands for a step that holds the note before. */
  public static final int HOLD = Frame.PITCHES;

  /** Stands for a step in which nothing sounds. */
  public static final int REST = Frame.PITCHES + 1;

  /** Different tokens of a step. */
  public static final int TOKENS = Frame.PITCHES + 2;

  private MotifEncoding() {}

  /** Whether motifs of this meter can be written. */
  public static boolean fits(Meter meter) {
    return meter.equals(Meter.FOUR_FOUR);
  }

  /** The token of each step; of notes on one step the last is taken. */
  public static int[] tokens(Passage motif, Frame frame) {
    int[] tokens = new int[STEPS];
    Arrays.fill(tokens, REST);
    for (Note note : motif.melody()) {
      int onset = step(note.tick());
      if (onset < 0 || onset >= STEPS) {
        continue;
      }
      tokens[onset] = frame.token(note.pitch());
      for (int s = onset + 1; s < Math.min(STEPS, step(note.end())); s++) {
        tokens[s] = HOLD;
      }
    }
    return tokens;
  }

  /** Pitch classes of the chord at each step, in the frame; {@code [steps][12]}, 1 or 0. */
  public static float[][] chords(List<ChordSpan> spans, Frame frame) {
    float[][] classes = new float[STEPS][12];
    for (ChordSpan span : spans) {
      Chord chord = span.chord();
      for (int s = Math.max(0, step(span.tick())); s < Math.min(STEPS, step(span.end())); s++) {
        for (int pc = 0; pc < 12; pc++) {
          classes[s][frame.pitchClass(pc)] = chord.contains(pc) ? 1 : 0;
        }
      }
    }
    return classes;
  }

  private static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }
}
