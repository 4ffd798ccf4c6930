package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;

/** Links candidates, orchestrates them and lets the band play. */
public final class Arranger {
  /** The arrangement; a pure function of plan and candidates. */
  public Arrangement arrange(SongPlan plan, List<IdeaCandidates> ideas) {
    throw new IllegalStateException("being built");
  }
}
