package org.sply85.composer.domain;

import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;

/** Composes one idea of a song. */
public final class IdeaComposer {
  /** The idea's candidates, best first; a pure function of plan and idea. */
  public IdeaCandidates compose(SongPlan plan, String idea) {
    throw new IllegalStateException("being built");
  }
}
