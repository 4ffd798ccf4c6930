package org.sply85.kit.step;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.TrackFailed;
import org.sply85.contracts.track.TrackStage;
import org.sply85.kit.Json;
import org.sply85.kit.event.EventPublisher;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.DuplicateException;
import org.sply85.kit.failure.FailureKind;
import org.sply85.kit.store.ArtifactStore;

/**
 * Ends a track with words: stores why, says so, then marks it as said. What is wrong with a file
 * stays wrong; a track that failed by an outage or a fault of ours may be handed in again.
 */
public final class TrackFailures {
  private static final byte[] MARK = "published".getBytes(StandardCharsets.UTF_8);

  private final ArtifactStore store;
  private final EventPublisher publisher;

  public TrackFailures(ArtifactStore store, EventPublisher publisher) {
    this.store = store;
    this.publisher = publisher;
  }

  /**
   * Lets a track fail. The first failure stays. A track that something is known of already is left
   * alone by a poisonous record: it is a stray.
   */
  public void fail(UUID trackId, FailureKind kind, Throwable failure) {
    if (kind == FailureKind.POISON && known(trackId)) {
      return;
    }
    TrackFailed failed =
        new TrackFailed(trackId, reason(kind, failure), Line.words(kind, failure, "analysis"));
    store.putIfAbsent(Artifacts.trackFailure(trackId), Json.write(failed));
    failed(trackId);
  }

  /** Whether the track has failed for good. If it has failed, makes sure that this was said. */
  public boolean failed(UUID trackId) {
    Optional<TrackFailed> failure = find(store, trackId);
    failure.ifPresent(this::say);
    return failure.filter(f -> !passing(f)).isPresent();
  }

  /** Why a track failed, if it did. */
  public static Optional<TrackFailed> find(ArtifactStore store, UUID trackId) {
    return store
        .find(Artifacts.trackFailure(trackId))
        .map(json -> Json.require(json, TrackFailed.class));
  }

  /** Whether the fault was the system's, not the file's. */
  public static boolean passing(TrackFailed failure) {
    return failure.reason().equals(FailureKind.TRANSIENT.name())
        || failure.reason().equals(FailureKind.BUG.name());
  }

  private void say(TrackFailed failed) {
    String said = Artifacts.trackPublished(failed.trackId(), "failed");
    if (!store.exists(said)) {
      publisher.publish(OutgoingEvent.of(Topics.TRACK_FAILED, failed));
      store.putIfAbsent(said, MARK);
    }
  }

  private boolean known(UUID trackId) {
    return Arrays.stream(TrackStage.values())
        .anyMatch(s -> store.exists(new TrackKey(trackId, s).result()));
  }

  private static String reason(FailureKind kind, Throwable failure) {
    if (failure instanceof DuplicateException) {
      return "DUPLICATE";
    }
    return switch (kind) {
      case INVALID_INPUT, POISON, CONFLICT -> FailureKind.INVALID_INPUT.name();
      case TRANSIENT -> FailureKind.TRANSIENT.name();
      case BUG -> FailureKind.BUG.name();
    };
  }
}
