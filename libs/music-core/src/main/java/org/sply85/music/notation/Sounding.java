package org.sply85.music.notation;

import java.util.List;
import java.util.Optional;

/**
 * What one part sounds from one onset to the next: a note or a chord, on the grid of the notation.
 *
 * @param start in {@link Grid#UNITS_PER_QUARTER units} from the start of the song
 * @param end likewise, > start
 * @param pitches MIDI note numbers, ascending, at least one
 * @param text the syllable sung on it
 */
record Sounding(int start, int end, List<Integer> pitches, Optional<String> text) {
  Sounding endingAt(int newEnd) {
    return new Sounding(start, newEnd, pitches, text);
  }
}
