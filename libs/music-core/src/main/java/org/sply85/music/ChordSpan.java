package org.sply85.music;

/**
 * A chord that sounds for a while.
 *
 * @param tick onset in ticks from the start of the enclosing part
 * @param duration in ticks, > 0
 * @param symbol chord label, see {@link Chord#parse}
 */
public record ChordSpan(int tick, int duration, String symbol) {
  public ChordSpan {
    Checks.atLeast("duration", duration, 1);
    Chord.parse(symbol);
  }

  /** The first tick after the chord. */
  public int end() {
    return tick + duration;
  }

  /** The chord itself. */
  public Chord chord() {
    return Chord.parse(symbol);
  }

  /** The same chord, later by the given ticks. */
  public ChordSpan shifted(int ticks) {
    return new ChordSpan(tick + ticks, duration, symbol);
  }

  /** The same span a number of semitones higher, spelt for the given key. */
  public ChordSpan transposed(int semitones, Key spelling) {
    return new ChordSpan(tick, duration, chord().transposed(semitones).label(spelling));
  }
}
