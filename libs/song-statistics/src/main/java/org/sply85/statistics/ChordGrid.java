package org.sply85.statistics;

import java.util.Optional;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Ticks;

/** A passage's chords on the 16th grid. */
final class ChordGrid {
  private final Chord[] chords; // null where no chord sounds; never leaves this class

  ChordGrid(Passage passage) {
    chords = new Chord[passage.ticks() / Ticks.PER_SIXTEENTH];
    for (ChordSpan span : passage.chords()) {
      Chord chord = span.chord();
      int end = Math.min(chords.length, BarGrid.step(span.end()));
      for (int step = Math.max(0, BarGrid.step(span.tick())); step < end; step++) {
        chords[step] = chord;
      }
    }
  }

  /** Length in 16ths. */
  int steps() {
    return chords.length;
  }

  /** The chord that sounds at a step; none outside the passage. */
  Optional<Chord> at(int step) {
    return step < 0 || step >= chords.length ? Optional.empty() : Optional.ofNullable(chords[step]);
  }

  /** Whether the same core chord, or none, sounds at two steps. */
  boolean sameCore(int step, ChordGrid other, int otherStep) {
    return core(step) == other.core(otherStep);
  }

  /** Names the core chord at a step: its root and family; -1 for none. */
  int core(int step) {
    Chord chord = chords[step];
    return chord == null
        ? -1
        : chord.root() * ChordFamily.values().length + ChordFamily.of(chord.quality()).ordinal();
  }
}
