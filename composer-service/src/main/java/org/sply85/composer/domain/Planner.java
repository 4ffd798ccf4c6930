package org.sply85.composer.domain;

import org.sply85.composer.domain.plan.SongPlanning;
import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongPlan;
import org.sply85.contracts.song.SongTargets;

/** Plans a song before any note of it. */
public final class Planner {
  /**
   * The plan; a pure function of brief and targets.
   *
   * @throws IllegalArgumentException if the brief names a style, role, key or meter that is not
   *     known
   */
  public SongPlan plan(SongBrief brief, SongTargets targets) {
    return new SongPlanning(brief, targets).plan();
  }
}
