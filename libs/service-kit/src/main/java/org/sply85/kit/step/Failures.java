package org.sply85.kit.step;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
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

/**
 * Ends a song with words: stores why, says so, then marks it as said. Once a song has failed, no
 * stage works on it any more.
 */
public final class Failures {
  private static final byte[] MARK = "published".getBytes(StandardCharsets.UTF_8);

  private final ArtifactStore store;
  private final EventPublisher publisher;
  private final Progress progress;

  public Failures(ArtifactStore store, EventPublisher publisher, Progress progress) {
    this.store = store;
    this.publisher = publisher;
    this.progress = progress;
  }

  /**
   * Lets a song fail. The first failure stays. A song that has passed the stage already is left
   * alone by a poisonous record: it is a stray.
   *
   * @param message for people
   */
  public void fail(UUID songId, Stage stage, FailureKind kind, String message) {
    if (kind == FailureKind.POISON && passed(songId, stage)) {
      return;
    }
    SongFailed failed = new SongFailed(songId, stage, reason(kind), message);
    store.putIfAbsent(Artifacts.failure(songId), Json.write(failed));
    failed(songId);
  }

  /**
   * Whether the song has failed. If it has, makes sure that this was said: the process that stored
   * it may have been killed before.
   */
  public boolean failed(UUID songId) {
    Optional<SongFailed> failure =
        store.find(Artifacts.failure(songId)).map(json -> Json.require(json, SongFailed.class));
    failure.ifPresent(this::say);
    return failure.isPresent();
  }

  private void say(SongFailed failed) {
    String said = Artifacts.published(failed.songId(), "failed", "");
    if (!store.exists(said)) {
      publisher.publish(OutgoingEvent.of(Topics.SONG_FAILED, failed));
      progress.failed(failed.songId(), failed.stage(), failed.message());
      store.putIfAbsent(said, MARK);
    }
  }

  private boolean passed(UUID songId, Stage stage) {
    return Arrays.stream(Stage.values())
        .filter(s -> s.compareTo(stage) >= 0)
        .anyMatch(s -> store.exists(StepKey.of(songId, s).result()));
  }

  /** The code for programs; to them a record that is no event is invalid input, too. */
  private static String reason(FailureKind kind) {
    return switch (kind) {
      case INVALID_INPUT, POISON, CONFLICT -> FailureKind.INVALID_INPUT.name();
      case TRANSIENT -> FailureKind.TRANSIENT.name();
      case BUG -> FailureKind.BUG.name();
    };
  }
}
