package org.sply85.kit.step;

import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongFailed;
import org.sply85.kit.Json;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.FailureKind;
import org.sply85.kit.store.ArtifactStore;

/** Ends a song with words. */
public final class Failures {
  private final ArtifactStore store;
  private final EventPublisher publisher;
  private final Progress progress;

  public Failures(ArtifactStore store, EventPublisher publisher, Progress progress) {
    this.store = store;
    this.publisher = publisher;
    this.progress = progress;
  }

  /**
   * Stores that the song has failed, so that no stage works on it any more, and says so. A song
   * that has passed the stage already is left alone: what failed then is a stray record.
   */
  public void fail(UUID songId, Stage stage, FailureKind kind, String message) {
    if (kind == FailureKind.POISON && store.exists(StepKey.of(songId, stage).result())) {
      return;
    }
    SongFailed failed = new SongFailed(songId, stage, kind.name(), message);
    store.putIfAbsent(Artifacts.failure(songId), Json.write(failed));
    publisher.publish(OutgoingEvent.of(Topics.SONG_FAILED, failed));
    progress.failed(songId, stage, message);
  }
}
