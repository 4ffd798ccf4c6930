package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Keeps accompanying notes from standing above the melody in its own octave. */
final class TopNotes {
  private final List<Note> lead;

  /**
   * @param lead the whole song's melody, by onset, of one voice
   */
  TopNotes(List<Note> lead) {
    this.lead = List.copyOf(lead);
  }

  /**
   * The notes without those that cover the melody: a long note ends before the melody dips below
   * it, a short one is left out together with what stands above it in its chord.
   */
  List<Note> kept(List<Note> notes) {
    List<Note> kept = new ArrayList<>();
    int chordTick = Integer.MIN_VALUE;
    boolean dropped = false;
    for (Note note : Lines.sorted(notes)) {
      dropped = dropped && note.tick() == chordTick;
      chordTick = note.tick();
      int until = firstCovered(note);
      boolean whole = until >= note.end();
      boolean worth = until - note.tick() >= Ticks.PER_QUARTER / 2;
      if (dropped || !whole && !worth) {
        dropped = true;
      } else {
        kept.add(whole ? note : note.lasting(until - note.tick()));
      }
    }
    return kept;
  }

  /** Whether the pitch stands above the melody's in the same octave. */
  static boolean covers(int pitch, int melody) {
    return pitch > melody && pitch - melody < 12;
  }

  // The first tick of a melody note that the note would cover; its end if there is none.
  private int firstCovered(Note note) {
    for (int i = firstSoundingAt(note.tick()); i < lead.size(); i++) {
      Note melody = lead.get(i);
      if (melody.tick() >= note.end()) {
        break;
      }
      if (melody.end() > note.tick() && covers(note.pitch(), melody.pitch())) {
        return Math.max(note.tick(), melody.tick());
      }
    }
    return note.end();
  }

  private int firstSoundingAt(int tick) {
    int low = 0;
    int high = lead.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (lead.get(middle).end() <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
