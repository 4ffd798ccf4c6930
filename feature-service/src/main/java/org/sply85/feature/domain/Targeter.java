package org.sply85.feature.domain;

import org.sply85.contracts.song.SongBrief;
import org.sply85.contracts.song.SongTargets;

/** Turns a brief into measurable aims. */
public final class Targeter {
  /** The brief's aims. */
  public SongTargets targets(SongBrief brief) {
    throw new IllegalStateException("being built");
  }
}
