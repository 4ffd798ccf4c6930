package org.sply85.statistics;

import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** A passage's melody on the 16th grid, bar by bar; notes outside its bars are left out. */
final class BarGrid {
  private final int steps;
  private final int stepsPerBeat;
  private final long[] onsets;
  private final int[][] pitches;

  BarGrid(Passage passage) {
    steps = passage.meter().stepsPerBar();
    stepsPerBeat = passage.meter().beatTicks() / Ticks.PER_SIXTEENTH;
    onsets = new long[passage.bars()];
    pitches = new int[passage.bars()][steps];
    for (Note note : passage.melody()) {
      int step = step(note.tick());
      int bar = Math.floorDiv(step, steps);
      if (bar >= 0 && bar < onsets.length) {
        onsets[bar] |= 1L << (step % steps);
        pitches[bar][step % steps] = note.pitch();
      }
    }
  }

  /** The nearest 16th. */
  static int step(int tick) {
    return Math.floorDiv(tick + Ticks.PER_SIXTEENTH / 2, Ticks.PER_SIXTEENTH);
  }

  int bars() {
    return onsets.length;
  }

  int steps() {
    return steps;
  }

  double beatsPerBar() {
    return (double) steps / stepsPerBeat;
  }

  /** Bit i is set if a note begins at step i. */
  long onsets(int bar) {
    return onsets[bar];
  }

  /** MIDI pitch of the note that begins at each step; 0 where none does. */
  int[] pitches(int bar) {
    return pitches[bar];
  }

  /** Onsets of a range of bars. */
  int notes(int startBar, int length) {
    int notes = 0;
    for (int bar = startBar; bar < startBar + length; bar++) {
      notes += Long.bitCount(onsets[bar]);
    }
    return notes;
  }

  /** Onsets that two ranges of bars share. */
  int commonOnsets(int startBar, BarGrid other, int otherStart, int length) {
    int common = 0;
    for (int i = 0; i < length; i++) {
      common += Long.bitCount(onsets[startBar + i] & other.onsets[otherStart + i]);
    }
    return common;
  }

  /** Onsets with equal pitch that two ranges of bars share. */
  int commonNotes(int startBar, BarGrid other, int otherStart, int length) {
    int common = 0;
    for (int i = 0; i < length; i++) {
      int[] mine = pitches[startBar + i];
      int[] theirs = other.pitches[otherStart + i];
      for (int step = 0; step < steps; step++) {
        common += mine[step] > 0 && mine[step] == theirs[step] ? 1 : 0;
      }
    }
    return common;
  }

  /** Whether the bars' pitches are equal, step by step. */
  boolean samePitches(int bar, int otherBar) {
    return java.util.Arrays.equals(pitches[bar], pitches[otherBar]);
  }
}
