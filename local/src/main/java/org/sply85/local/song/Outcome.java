package org.sply85.local.song;

import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongMastered;

/** How the making of a song ended. */
public sealed interface Outcome {
  /** The song is finished. */
  record Finished(SongMastered song) implements Outcome {}

  /** The song will not be made. */
  record Refused(SongFailed failure) implements Outcome {}
}
