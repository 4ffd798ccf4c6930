package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.style.BandPart;

/** Holds chords until they change. Common tones sound on over a change, at most four bars long. */
final class HeldPlayer implements Player {
  private static final int LONGEST_BARS = 4;

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    BandPart part = chair.part();
    VoicedChords chords =
        VoicedChords.of(scene, new Voicer(part.voicing(), part.low(), part.high()));
    Passage passage = scene.passage();
    int from = passage.barStart(scene.presence().from());
    int to = passage.barStart(scene.presence().to());
    int velocity = scene.velocity(part.velocity());
    List<Note> notes = new ArrayList<>();
    for (int i = 0; i <= chords.last(); i++) {
      ChordSpan span = chords.spans().get(i);
      int start = Math.max(span.tick(), from);
      int end = Math.min(span.end(), to);
      if (end > start) {
        for (int pitch : chords.layouts().get(i)) {
          hold(notes, new Note(start, end - start, pitch, velocity), passage);
        }
      }
    }
    return notes;
  }

  private static void hold(List<Note> notes, Note note, Passage passage) {
    int longest = LONGEST_BARS * passage.meter().barTicks();
    for (int i = notes.size() - 1; i >= 0; i--) {
      Note before = notes.get(i);
      boolean continues = before.pitch() == note.pitch() && before.end() == note.tick();
      if (continues && before.duration() + note.duration() <= longest) {
        notes.set(i, before.lasting(before.duration() + note.duration()));
        return;
      }
    }
    notes.add(note);
  }
}
