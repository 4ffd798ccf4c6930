package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/**
 * Carries out what a join asks of a part in the last half bar: silence, or a chord that rings on.
 */
final class Seaming {
  private static final int JUST_BEFORE = Ticks.PER_SIXTEENTH;

  private Seaming() {}

  /** The passage's notes of one part as the join leaves them. */
  static List<Note> joined(List<Note> notes, Passage passage, Seam after) {
    List<Note> inside = Lines.cut(notes, passage.end());
    if (after.stop()) {
      return Lines.cut(inside, passage.lastHalfBarStart());
    }
    return after.tail() ? ringing(inside, passage, after) : inside;
  }

  /**
   * The notes of a part that leaves: of those that sound at the join, the tones of the next chord
   * ring on into it for half a bar, or until the melody dips below them.
   */
  static List<Note> ringingOn(List<Note> notes, Passage passage, Passage next, TopNotes topNotes) {
    ChordSpan chord = next.chords().get(0);
    int until = Math.min(chord.end(), passage.end() + passage.end() - passage.lastHalfBarStart());
    List<Note> ringing = new ArrayList<>();
    for (Note note : notes) {
      boolean sounds = note.end() >= passage.end() - JUST_BEFORE && note.end() <= until;
      boolean common = chord.chord().contains(note.pitch());
      ringing.add(sounds && common ? topNotes.heldOn(note, until) : note);
    }
    return ringing;
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
