package org.sply85.composer.domain;

import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;

/** Plans a song before any note of it. */
public final class Planner {
  /** The plan; a pure function of brief and targets. */
  public SongPlan plan(SongBrief brief, SongTargets targets) {
    throw new IllegalStateException("being built");
  }
}
