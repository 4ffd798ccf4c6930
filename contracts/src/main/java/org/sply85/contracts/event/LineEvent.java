package org.sply85.contracts.event;

import java.util.UUID;

/** Everything that is said on the line. */
public sealed interface LineEvent permits SongEvent, TrainingEvent, TrackEvent {
  /**
   * What it is said of: the song's id, the training's or the track's; the record's key begins with
   * it.
   */
  UUID subject();
}
