package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import org.sply85.music.Chord;
import org.sply85.music.Note;

/**
 * A second voice below the melody: a third or, where the chord wants it, a fourth to sixth, on
 * chord tones under long and strong notes and on the scale under passing ones.
 */
final class HarmonyPlayer implements Player {
  private static final double FROM_ENERGY = 0.8;

  @Override
  public List<Note> play(Chair chair, Scene scene) {
    Passage passage = scene.passage();
    List<Note> second = new ArrayList<>();
    if (passage.energy() < FROM_ENERGY || !passage.chorus()) {
      return second;
    }
    for (Note note : passage.lead()) {
      if (note.tick() >= passage.start()) {
        int pitch = second(note, passage, false);
        second.add(
            new Note(note.tick(), note.duration(), pitch, scene.velocity(chair.part().velocity())));
      }
    }
    return second;
  }

  /** The second voice's pitch under, or above, a note of the melody. */
  static int second(Note note, Passage passage, boolean above) {
    int direction = above ? 1 : -1;
    Chord chord = passage.chordAt(note.tick());
    int third = Tones.step(passage.key(), note.pitch(), 2 * direction);
    boolean strong = note.tick() % passage.meter().beatTicks() == 0;
    if (!strong && note.duration() <= 240 || chord.contains(third)) {
      return third;
    }
    for (int interval = 3; interval <= 9; interval++) {
      if (chord.contains(note.pitch() + direction * interval)) {
        return note.pitch() + direction * interval;
      }
    }
    return third;
  }
}
