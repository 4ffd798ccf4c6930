package org.sply85.ingest.rest;

import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongFailed;
import org.sply85.contracts.event.SongProgress;

/**
 * The last that was heard of a song.
 *
 * @param songId the song's id
 * @param progress its last progress; empty while it waits for its turn
 * @param failure why it will not be made; empty unless it failed
 */
record SongNews(UUID songId, Optional<SongProgress> progress, Optional<SongFailed> failure) {
  /** Submitted, and nothing heard since. */
  static SongNews submitted(UUID songId) {
    return new SongNews(songId, Optional.empty(), Optional.empty());
  }

  SongNews with(SongProgress heard) {
    return new SongNews(songId, Optional.of(heard), failure);
  }

  SongNews with(SongFailed heard) {
    return new SongNews(songId, progress, Optional.of(heard));
  }

  /** SUBMITTED, WORKING, DONE or FAILED. */
  String state() {
    if (failure.isPresent() || progress.filter(p -> p.state().equals("FAILED")).isPresent()) {
      return "FAILED";
    }
    if (progress.isEmpty()) {
      return "SUBMITTED";
    }
    return progress.filter(SongNews::isLast).isPresent() ? "DONE" : "WORKING";
  }

  /** Whether nothing more will be heard. */
  boolean isFinal() {
    return state().equals("DONE") || state().equals("FAILED");
  }

  private static boolean isLast(SongProgress progress) {
    return progress.stage() == Stage.MASTER
        && progress.state().equals("DONE")
        && progress.part().isEmpty();
  }
}
