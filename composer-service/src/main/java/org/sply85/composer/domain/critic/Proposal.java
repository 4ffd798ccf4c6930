package org.sply85.composer.domain.critic;

import java.util.List;
import org.sply85.composer.domain.harmony.ChordLine;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.music.Note;
import org.sply85.statistics.Passage;

/**
 * A complete proposal for an idea, to be judged.
 *
 * @param scope the idea
 * @param chords its chords
 * @param melody its notes in ticks from the idea's start; empty if it has none
 */
public record Proposal(IdeaScope scope, ChordLine chords, List<Note> melody) {
  public Proposal {
    melody = List.copyOf(melody);
  }

  /** As the measures want it. */
  public Passage passage() {
    return new Passage(
        melody, chords.spans(scope.key()), scope.key(), scope.grid().meter(), scope.idea().bars());
  }
}
