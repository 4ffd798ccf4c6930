package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** Keeps accompanying notes from standing above the melody in its own octave. */
final class TopNotes {
  private static final int LOWEST = 43;

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

  /**
   * The same for broken chords: a tone that would cover the melody is taken an octave lower, if
   * nothing that sounds stands too close to it there.
   */
  List<Note> lowered(List<Note> notes) {
    List<Note> lowered = new ArrayList<>();
    for (Note note : Lines.sorted(notes)) {
      boolean covers = firstCovered(note) < note.end();
      Note low = covers && note.pitch() - 12 >= LOWEST ? note.transposed(-12) : note;
      if (!covers || clear(low, notes) && firstCovered(low) >= low.end()) {
        lowered.add(low);
      }
    }
    return lowered;
  }

  /**
   * The note held on beyond its end as long as it does not cover the melody there, at most until
   * the tick; as it is, if that would be less than an eighth.
   */
  Note heldOn(Note note, int until) {
    if (until <= note.end()) {
      return note;
    }
    Note more = new Note(note.end(), until - note.end(), note.pitch(), note.velocity());
    int clear = firstCovered(more);
    return clear - note.end() >= Ticks.PER_QUARTER / 2 ? note.lasting(clear - note.tick()) : note;
  }

  private static boolean clear(Note low, List<Note> notes) {
    return notes.stream()
        .filter(n -> n.tick() < low.end() && n.end() > low.tick())
        .allMatch(
            n ->
                LowIntervals.clear(
                    Math.min(n.pitch(), low.pitch()), Math.max(n.pitch(), low.pitch())));
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
