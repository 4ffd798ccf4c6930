package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.ChordSpan;
import org.sply85.music.Key;
import org.sply85.music.Mode;
import org.sply85.music.Note;
import org.sply85.music.Quality;

/** Brings the song home: the last bar rings on the tonic. */
final class Finale {
  private Finale() {}

  /** The last passage with the tonic chord over its last bar and a melody that agrees with it. */
  static Passage resolved(Passage passage) {
    int from = passage.lastBarStart();
    ChordSpan tonic = tonic(passage, from);
    List<ChordSpan> chords = new ArrayList<>();
    for (ChordSpan span : passage.chords()) {
      if (span.tick() < from) {
        int end = Math.min(span.end(), from);
        chords.add(new ChordSpan(span.tick(), end - span.tick(), span.symbol()));
      }
    }
    chords.add(tonic);
    return passage.withChords(chords).withLead(lead(passage, tonic.chord()));
  }

  private static ChordSpan tonic(Passage passage, int from) {
    Key key = passage.key();
    Chord written = passage.chordAt(passage.end() - 1);
    boolean home = written.root() == key.tonic() && written.bassInterval() == 0;
    boolean resting = written.quality() != Quality.DOM7 && written.quality() != Quality.SUS4;
    Quality plain = key.mode() == Mode.MAJOR ? Quality.MAJ : Quality.MIN;
    Chord chord = home && resting ? written : new Chord(key.tonic(), plain, 0);
    return new ChordSpan(from, passage.end() - from, chord.label(key));
  }

  // The last note that sounds in the last bar becomes a tone of the tonic and rings to the end.
  private static List<Note> lead(Passage passage, Chord tonic) {
    int from = passage.lastBarStart();
    List<Note> lead = new ArrayList<>(Lines.cut(passage.lead(), passage.end()));
    if (lead.isEmpty() || lead.get(lead.size() - 1).end() <= from) {
      return lead;
    }
    int last = lead.size() - 1;
    Note note = lead.get(last);
    int pitch = Tones.nearestOfChord(tonic, note.pitch());
    lead.set(last, new Note(note.tick(), passage.end() - note.tick(), pitch, note.velocity()));
    for (int i = 0; i < last; i++) {
      Note earlier = lead.get(i);
      boolean strong = (earlier.tick() - from) % passage.meter().beatTicks() == 0;
      if (earlier.tick() >= from && strong) {
        int tone = Tones.nearestOfChord(tonic, earlier.pitch());
        lead.set(i, earlier.transposed(tone - earlier.pitch()));
      }
    }
    return lead;
  }
}
