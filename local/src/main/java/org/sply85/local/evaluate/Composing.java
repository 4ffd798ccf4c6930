package org.sply85.local.evaluate;

import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;

/** Composes one idea of a plan: the seam where another composer is put in to be evaluated. */
@FunctionalInterface
public interface Composing {
  /** The idea's candidates, best first; a pure function of plan and idea, safe for many threads. */
  IdeaCandidates compose(SongPlan plan, String idea);
}
