package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.ChordSpan;
import org.sply85.music.Note;
import org.sply85.style.BandPart;
import org.sply85.style.Level;
import org.sply85.style.Playing;

/**
 * Holds chords until they change: pads, and the guide tones of strings. Common tones sound on over
 * a change, at most four bars long.
 */
final class HeldPlayer implements Player {
  private static final int LONGEST_BARS = 4;

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    BandPart part = chair.part();
    boolean free = part.playing() == Playing.LINE; // high lines may soar over the melody
    Scene heard = free ? scene.withoutLead() : scene;
    VoicedChords chords =
        VoicedChords.of(heard, new Voicer(part.voicing(), part.low(), part.high()));
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
        for (int pitch : spread(chords.layouts().get(i), part, passage)) {
          hold(notes, new Note(start, end - start, pitch, velocity), passage);
        }
      }
    }
    return notes;
  }

  // At full energy a high line is doubled an octave below.
  private static int[] spread(int[] layout, BandPart part, Passage passage) {
    boolean doubled = part.voicing().equals("pair") && passage.level() == Level.HIGH;
    int below = layout[0] - 12;
    if (!doubled || below < LowIntervals.C3) {
      return layout;
    }
    int[] wide = new int[layout.length + 1];
    wide[0] = below;
    System.arraycopy(layout, 0, wide, 1, layout.length);
    return wide;
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
