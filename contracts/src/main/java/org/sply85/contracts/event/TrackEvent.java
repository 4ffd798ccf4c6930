package org.sply85.contracts.event;

import java.util.UUID;

/** Everything that is said of a track that is learnt from. Its id is the record's key. */
public sealed interface TrackEvent extends LineEvent
    permits TrackSubmitted, TrackIngested, TrackAnalyzed, TrackFailed {
  /** The track's id: derived from its content, so that equal files are one track. */
  UUID trackId();

  @Override
  default UUID subject() {
    return trackId();
  }
}
