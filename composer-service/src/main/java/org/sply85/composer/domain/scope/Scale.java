package org.sply85.composer.domain.scope;

import org.sply85.music.Chord;
import org.sply85.music.Key;
import org.sply85.music.Mode;

/**
 * The tones a melody may use, and their order as scale steps.
 *
 * @param key the key
 * @param flavour ionian, aeolian, dorian, harmonic or blues
 */
public record Scale(Key key, String flavour) {
  private static final double[] MAJOR_PLACES = {0, .5, 1, 1.5, 2, 3, 3.5, 4, 4.5, 5, 5.5, 6};
  private static final double[] MINOR_PLACES = {0, .5, 1, 2, 2.5, 3, 3.5, 4, 5, 5.5, 6, 6.5};
  private static final int BLUE_THIRD = 3;
  private static final int BLUE_FIFTH = 6;
  private static final int BLUE_SEVENTH = 10;

  /**
   * Whether the melody may use a pitch over a chord: scale tones and chord tones, but no scale tone
   * that a chromatic chord tone has taken the place of (no G over E major in C).
   */
  public boolean allows(int pitch, Chord chord) {
    if (chord.contains(pitch)) {
      return true;
    }
    if (blue(pitch)) {
      return true;
    }
    return key.contains(pitch) && !displaced(pitch, chord);
  }

  private boolean displaced(int pitch, Chord chord) {
    return chromatic(pitch + 1, chord) || chromatic(pitch - 1, chord);
  }

  private boolean chromatic(int pitch, Chord chord) {
    return chord.contains(pitch) && !key.contains(pitch);
  }

  /** Whether a pitch is a blue note of a blues. */
  public boolean blue(int pitch) {
    int above = Math.floorMod(pitch - key.tonic(), 12);
    return flavour.equals("blues")
        && (above == BLUE_FIFTH
            || (key.mode() == Mode.MAJOR && (above == BLUE_THIRD || above == BLUE_SEVENTH)));
  }

  /** Whether a pitch is in the five-tone scale: without 4 and 7 in major, 2 and 6 in minor. */
  public boolean pentatonic(int pitch) {
    int above = Math.floorMod(pitch - key.tonic(), 12);
    return key.mode() == Mode.MAJOR
        ? above == 0 || above == 2 || above == 4 || above == 7 || above == 9
        : above == 0 || above == 3 || above == 5 || above == 7 || above == 10;
  }

  /** Place on the ladder of scale steps, 7 an octave; tones between two steps lie half-way. */
  public double position(int pitch) {
    int above = pitch - key.tonic();
    int octave = Math.floorDiv(above, 12);
    int inOctave = Math.floorMod(above, 12);
    return 7 * octave + (key.mode() == Mode.MAJOR ? MAJOR_PLACES : MINOR_PLACES)[inOctave];
  }

  /** The scale tone at a place on the ladder, as a MIDI pitch. */
  public int pitch(int position) {
    int octave = Math.floorDiv(position, 7);
    return key.tonic() + 12 * octave + key.mode().steps()[Math.floorMod(position, 7)];
  }

  /** Scale degree of a pitch, 1..7; 0 for tones outside the scale. */
  public int degree(int pitch) {
    double position = position(pitch);
    return position == Math.rint(position) ? Math.floorMod((int) position, 7) + 1 : 0;
  }
}
