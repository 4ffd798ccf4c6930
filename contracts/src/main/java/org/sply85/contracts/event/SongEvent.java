package org.sply85.contracts.event;

import java.util.UUID;

/** Everything that is said of a song on the line. The song's id is the record's key. */
public sealed interface SongEvent extends LineEvent
    permits PromptSubmitted,
        SongBriefed,
        SongTargeted,
        SongPlanned,
        SectionRequested,
        SectionComposed,
        SongArranged,
        SongMastered,
        SongFailed,
        SongProgress {
  /** The song's id. */
  UUID songId();

  @Override
  default UUID subject() {
    return songId();
  }
}
