package org.sply85.arranger.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sply85.music.Note;
import org.sply85.music.Ticks;
import org.sply85.style.DrumSound;
import org.sply85.style.Percussion;
import org.sply85.style.StepPattern;

/** Lays hand percussion over the groove where the energy asks for it, or where it was wished. */
final class PercussionPlayer {
  private static final int HIT_TICKS = 60;

  private final List<Percussion> layers;
  private final Set<DrumSound> wished;

  /**
   * @param layers the layers that may sound
   * @param wished sounds that play whatever the energy
   */
  PercussionPlayer(List<Percussion> layers, Set<DrumSound> wished) {
    this.layers = List.copyOf(layers);
    this.wished = Set.copyOf(wished);
  }

  /** The hits of all bars of the presence but the song's last. */
  List<Note> play(Scene scene) {
    List<Note> notes = new ArrayList<>();
    Passage passage = scene.passage();
    for (Percussion layer : layers) {
      boolean here = layer.only().isEmpty() || layer.only().contains(passage.role());
      boolean loud = here && passage.energy() >= layer.from();
      for (Map.Entry<DrumSound, String> lane : layer.lanes().entrySet()) {
        if (loud || wished.contains(lane.getKey())) {
          notes.addAll(lane(lane.getKey(), lane.getValue(), scene));
        }
      }
    }
    return notes;
  }

  private static List<Note> lane(DrumSound sound, String text, Scene scene) {
    Passage passage = scene.passage();
    StepPattern pattern = StepPattern.of(text).fitted(passage.meter());
    int silentFrom =
        scene.after().stop() || scene.after().tail()
            ? passage.lastHalfBarStart()
            : passage.last() ? passage.lastBarStart() : passage.end();
    List<Note> notes = new ArrayList<>();
    for (int bar = scene.presence().from(); bar < scene.presence().to(); bar++) {
      String steps = pattern.bar(bar);
      for (int i = 0; i < steps.length(); i++) {
        int at = passage.barStart(bar) + i * Ticks.PER_SIXTEENTH;
        if (steps.charAt(i) != '.' && steps.charAt(i) != '_' && at < silentFrom) {
          int velocity = Touch.velocity(Touch.ofHit(steps.charAt(i)) - 10);
          notes.add(new Note(at, HIT_TICKS, sound.note(), velocity));
        }
      }
    }
    return notes;
  }
}
