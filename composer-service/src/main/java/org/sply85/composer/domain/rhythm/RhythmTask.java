package org.sply85.composer.domain.rhythm;

import java.util.List;
import org.sply85.composer.domain.scope.IdeaScope;
import org.sply85.contracts.song.PlannedPhrase;

/**
 * A phrase of new material that needs a rhythm.
 *
 * @param scope the idea
 * @param phrase the phrase
 * @param notesPerBar how dense it shall be
 * @param before the rhythms of the idea's earlier phrases, in order
 */
public record RhythmTask(
    IdeaScope scope, PlannedPhrase phrase, double notesPerBar, List<PhraseRhythm> before) {
  public RhythmTask {
    before = List.copyOf(before);
  }

  /** Length of the phrase in sixteenths. */
  public int steps() {
    return phrase.bars() * scope.grid().bar();
  }
}
