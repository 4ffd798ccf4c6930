package org.sply85.kit.step;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.SongEvent;
import org.sply85.kit.event.Envelope;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.failure.FailureKind;

/**
 * Handles the records of one consumer so that the line always goes on: invalid input ends the song
 * with words, what may pass is tried again, everything else becomes a dead letter. When {@link
 * #handle} returns, the record may be acknowledged.
 */
public final class Line {
  private static final Logger LOG = Logger.getLogger(Line.class);

  private final Failures failures;
  private final DeadLetters deadLetters;
  private final LineMetrics metrics;
  private final Backoff backoff;

  public Line(Failures failures, DeadLetters deadLetters, LineMetrics metrics, Backoff backoff) {
    this.failures = failures;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.backoff = backoff;
  }

  /** What a listener does with an event. */
  public interface Handler<E> {
    void handle(E event);
  }

  /** Handles a record; the song is named by its body, else by its key. */
  public <E extends SongEvent> void handle(
      ConsumerRecord<String, byte[]> record, Stage stage, Class<E> type, Handler<E> handler) {
    long start = System.nanoTime();
    String outcome = "done";
    Optional<UUID> songId = keyOf(record);
    try {
      E event = Envelope.unwrap(record, type);
      songId = Optional.ofNullable(event.songId()).or(() -> keyOf(record));
      tryUntilDone(stage, () -> handler.handle(event));
    } catch (RuntimeException failure) {
      outcome = FailureKind.of(failure).name().toLowerCase(Locale.ROOT);
      settle(record, stage, songId, failure);
    }
    metrics.handled(stage, outcome, Duration.ofNanos(System.nanoTime() - start));
  }

  private void tryUntilDone(Stage stage, Runnable work) {
    for (int attempt = 1; ; attempt++) {
      try {
        work.run();
        return;
      } catch (RuntimeException failure) {
        if (FailureKind.of(failure) != FailureKind.TRANSIENT || attempt == backoff.attempts()) {
          throw failure;
        }
        metrics.retried(stage);
        LOG.warnf("%s, attempt %d: %s; trying again", stage.label(), attempt, failure.getMessage());
        pause(backoff.pauseAfter(attempt));
      }
    }
  }

  private void settle(
      ConsumerRecord<String, byte[]> record,
      Stage stage,
      Optional<UUID> songId,
      RuntimeException failure) {
    FailureKind kind = FailureKind.of(failure);
    if (kind == FailureKind.INVALID_INPUT && songId.isPresent()) {
      tryUntilDone(stage, () -> failures.fail(songId.get(), stage, kind, failure.getMessage()));
      return;
    }
    LOG.errorf(
        failure,
        "%s: record %s/%d/%d goes to the dead letters",
        stage.label(),
        record.topic(),
        record.partition(),
        record.offset());
    tryUntilDone(stage, () -> deadLetters.put(record, failure));
    if (kind != FailureKind.CONFLICT) {
      songId.ifPresent(
          id -> tryUntilDone(stage, () -> failures.fail(id, stage, kind, words(kind, failure))));
    }
  }

  private static String words(FailureKind kind, RuntimeException failure) {
    return switch (kind) {
      case INVALID_INPUT, POISON, CONFLICT ->
          DeadLetters.printable(String.valueOf(failure.getMessage()));
      case TRANSIENT -> "a part of the system did not answer for too long; please try again";
      case BUG ->
          "the song could not be made because of a fault in the system: "
              + DeadLetters.printable(String.valueOf(failure.getMessage()));
    };
  }

  /** The song's id in a key of the form {@code id} or {@code id/part}. */
  private static Optional<UUID> keyOf(ConsumerRecord<String, byte[]> record) {
    if (record.key() == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(UUID.fromString(record.key().split("/", 2)[0]));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static void pause(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting to try again", e);
    }
  }
}
