package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Note;

/** A reverse cymbal swells into a join that rises. */
final class EffectPlayer implements Player {
  @Override
  public List<Note> play(Chair chair, Scene scene) {
    Passage passage = scene.passage();
    int ticks = scene.after().riserTicks();
    if (ticks == 0) {
      return List.of();
    }
    int velocity = scene.velocity(chair.part().velocity());
    return List.of(new Note(passage.end() - ticks, ticks, chair.part().low(), velocity));
  }
}
