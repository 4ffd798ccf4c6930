package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.music.Note;

/** A reverse cymbal swells into a join that rises. */
final class EffectPlayer implements Player {
  @Override
  public List<Note> play(Chair chair, Scene scene) {
    Passage passage = scene.passage();
    if (!scene.after().riser()) {
      return List.of();
    }
    int from = passage.lastBarStart();
    int velocity = scene.velocity(chair.part().velocity());
    return List.of(new Note(from, passage.end() - from, chair.part().low(), velocity));
  }
}
