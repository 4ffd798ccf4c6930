package org.sply85.music.notation;

/**
 * A pitch as it is written.
 *
 * @param step letter, A..G
 * @param alter sharps (positive) or flats (negative), in semitones
 * @param octave 4 holds middle C
 */
record Spelling(char step, int alter, int octave) {
  private static final String FIFTHS = "FCGDAEB";
  private static final int[] SEMITONES = {9, 11, 0, 2, 4, 5, 7}; // A..G above C
  private static final int LOWEST = -3;

  /**
   * Spells a pitch in a key: of its names, the one among the twelve neighbours on the line of
   * fifths that reach from the key's lowered third to its raised fifth (in C: E flat to G sharp).
   *
   * @param pitch MIDI note number
   * @param fifths sharps or flats of the key signature
   */
  static Spelling of(int pitch, int fifths) {
    int onLine = Math.floorMod(pitch * 7 - (fifths + LOWEST), 12) + fifths + LOWEST;
    char step = FIFTHS.charAt(Math.floorMod(onLine + 1, 7));
    int alter = Math.floorDiv(onLine + 1, 7);
    int natural = pitch - alter;
    return new Spelling(step, alter, Math.floorDiv(natural - SEMITONES[step - 'A'], 12) - 1);
  }
}
