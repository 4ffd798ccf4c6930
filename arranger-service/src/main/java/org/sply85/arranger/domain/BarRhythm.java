package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.sply85.encoding.band.TextureNote;
import org.sply85.encoding.band.TextureRoll;
import org.sply85.music.Note;
import org.sply85.music.Ticks;

/** The bars of a passage that have notes, each as a roll; pitches are counted in semitones. */
final class BarRhythm {
  private BarRhythm() {}

  static List<TextureRoll> of(List<Note> notes, Passage passage) {
    int steps = passage.meter().stepsPerBar();
    TreeMap<Integer, List<TextureNote>> bars = new TreeMap<>();
    for (Note note : notes) {
      int step = (note.tick() - passage.start()) / Ticks.PER_SIXTEENTH;
      int bar = Math.floorDiv(step, steps);
      int at = Math.floorMod(step, steps);
      int length = Math.max(1, Math.min(steps - at, note.duration() / Ticks.PER_SIXTEENTH));
      bars.computeIfAbsent(bar, b -> new ArrayList<>())
          .add(new TextureNote(at, length, note.pitch() % TextureRoll.SLOTS, note.velocity()));
    }
    return bars.values().stream().map(b -> new TextureRoll(steps, b)).toList();
  }
}
