package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.music.Quality;

/**
 * Prepares a change of key: over the last half bar before it sounds the dominant seventh of the new
 * key, and the melody there agrees with it.
 */
final class Modulation {
  private static final int FIFTH = 7;

  private Modulation() {}

  /** Whether the key changes from one passage to the next. */
  static boolean between(Passage from, Passage to) {
    return from.key().tonic() != to.key().tonic();
  }

  /**
   * The dominant seventh of the second passage's key in the last half bar of the first; that of the
   * dominant, where the second passage begins on the dominant itself.
   */
  static ChordSpan dominant(Passage from, Passage to) {
    int at = from.lastHalfBarStart();
    int dominant = Math.floorMod(to.key().tonic() + FIFTH, 12);
    boolean there = to.chords().get(0).chord().root() == dominant;
    int root = there ? Math.floorMod(dominant + FIFTH, 12) : dominant;
    Chord chord = new Chord(root, Quality.DOM7, 0);
    return new ChordSpan(at, from.end() - at, chord.label(to.key()));
  }

  /** The passages with melodies that agree with the dominants before changes of key. */
  static List<Passage> prepared(List<Passage> passages) {
    List<Passage> prepared = new ArrayList<>(passages);
    for (int i = 0; i + 1 < passages.size(); i++) {
      if (between(passages.get(i), passages.get(i + 1))) {
        prepared.set(i, agreeing(passages.get(i), dominant(passages.get(i), passages.get(i + 1))));
      }
    }
    return prepared;
  }

  // Notes of the half bar move to the nearest tone of the chord; what rings into it ends there,
  // unless it is such a tone.
  private static Passage agreeing(Passage passage, ChordSpan dominant) {
    Chord chord = dominant.chord();
    List<Note> lead = new ArrayList<>();
    for (Note note : passage.lead()) {
      boolean agrees = note.end() <= dominant.tick() || chord.contains(note.pitch());
      if (agrees) {
        lead.add(note);
      } else if (note.tick() < dominant.tick()) {
        lead.add(note.lasting(dominant.tick() - note.tick()));
      } else {
        int pitch = Tones.nearestOfChord(chord, note.pitch());
        lead.add(note.transposed(pitch - note.pitch()));
      }
    }
    return passage.withLead(lead);
  }
}
