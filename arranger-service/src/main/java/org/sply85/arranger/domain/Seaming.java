package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Note;

/**
 * Carries out what a join asks of a part in the last half bar: silence, or a chord that rings on.
 */
final class Seaming {
  private Seaming() {}

  /** The passage's notes of one part as the join leaves them. */
  static List<Note> joined(List<Note> notes, Passage passage, Seam after) {
    List<Note> inside = Lines.cut(notes, passage.end());
    if (after.stop()) {
      return Lines.cut(inside, passage.lastHalfBarStart());
    }
    return after.tail() ? ringing(inside, passage, after) : inside;
  }

  private static List<Note> ringing(List<Note> notes, Passage passage, Seam after) {
    int half = passage.lastHalfBarStart();
    int last = notes.stream().mapToInt(Note::tick).filter(t -> t <= half).max().orElse(-1);
    boolean sameChord =
        last >= 0
            && (last == half
                || after.turnaround().isEmpty()
                    && passage.chordIndexAt(last) == passage.chordIndexAt(passage.end() - 1));
    List<Note> kept = new ArrayList<>();
    for (Note note : notes) {
      if (note.tick() > half) {
        continue;
      }
      boolean rings = sameChord && note.tick() == last && last >= passage.lastBarStart();
      kept.add(rings ? note.lasting(passage.end() - note.tick()) : note);
    }
    return kept;
  }
}
