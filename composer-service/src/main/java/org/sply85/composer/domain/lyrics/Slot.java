package org.sply85.composer.domain.lyrics;

import java.util.List;
import org.sply85.music.Note;

/**
 * Notes that one line of words is sung to.
 *
 * @param stretch which pass through the idea, from 0
 * @param notes in order; ticks count from the idea's start
 * @param places of the notes in the bar, as {@link SyllableClass#on} counts them
 */
record Slot(int stretch, List<Note> notes, int[] places) {
  Slot {
    notes = List.copyOf(notes);
  }

  int size() {
    return notes.size();
  }
}
