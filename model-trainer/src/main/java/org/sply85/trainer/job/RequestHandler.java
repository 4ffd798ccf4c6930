package org.sply85.trainer.job;

import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sply85.contracts.event.TrainingRequested;
import org.sply85.kit.event.Envelope;
import org.sply85.kit.event.NameUuid;
import org.sply85.kit.event.SongKey;
import org.sply85.kit.failure.Backoff;
import org.sply85.kit.failure.FailureKind;
import org.sply85.kit.failure.StoppingException;
import org.sply85.kit.step.DeadLetters;
import org.sply85.kit.step.Printable;

/**
 * Handles a record so that the next can always be taken: what can not be trained fails with words,
 * what is no request or shows a fault of ours also becomes a dead letter, and what may pass is
 * tried again. When {@link #handle} returns, the record may be acknowledged.
 */
final class RequestHandler {
  private static final Logger LOG = Logger.getLogger(RequestHandler.class);

  private final Trainings trainings;
  private final DeadLetters deadLetters;
  private final Backoff backoff;

  RequestHandler(Trainings trainings, DeadLetters deadLetters, Backoff backoff) {
    this.trainings = trainings;
    this.deadLetters = deadLetters;
    this.backoff = backoff;
  }

  /**
   * Handles a record.
   *
   * @param stopping whether to leave it to another process
   * @return whether it was news: false for a training that was over before
   * @throws StoppingException if it shall stop
   * @throws RuntimeException of the transient kind, if broker, store or disk fail for too long; the
   *     record must then be left to the next process
   */
  boolean handle(ConsumerRecord<String, byte[]> record, BooleanSupplier stopping) {
    for (int attempt = 1; ; attempt++) {
      try {
        return settled(record, stopping);
      } catch (RuntimeException failure) {
        boolean passing = FailureKind.of(failure) == FailureKind.TRANSIENT;
        if (!passing || attempt == backoff.attempts() || stopping.getAsBoolean()) {
          throw failure;
        }
        LOG.warnf("attempt %d: %s; trying again", attempt, Printable.of(failure.getMessage()));
        pause(attempt);
      }
    }
  }

  private boolean settled(ConsumerRecord<String, byte[]> record, BooleanSupplier stopping) {
    Optional<UUID> id = SongKey.songId(record.key());
    try {
      TrainingRequested request = Envelope.unwrap(record, TrainingRequested.class);
      id =
          Optional.of(
              Optional.ofNullable(request.trainingId())
                  .or(() -> keyed(record))
                  .orElseGet(() -> place(record)));
      if (trainings.over(id.get())) {
        return false;
      }
      LOG.infof("training %s begins, or goes on", id.get());
      trainings.run(TrainingOrder.of(id.get(), request), stopping);
      LOG.infof("training %s is published", id.get());
    } catch (StoppingException stop) {
      throw stop;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
      fail(record, id, failure);
    }
    return true;
  }

  private void fail(ConsumerRecord<String, byte[]> record, Optional<UUID> id, Throwable failure) {
    FailureKind kind = FailureKind.of(failure);
    if (kind == FailureKind.TRANSIENT) {
      throw (RuntimeException) failure;
    }
    String words = Printable.of(failure.getMessage());
    boolean refused = kind == FailureKind.INVALID_INPUT;
    LOG.errorf(
        refused || kind == FailureKind.POISON ? null : failure,
        "record %s/%d/%d is no training: %s",
        record.topic(),
        record.partition(),
        record.offset(),
        words);
    if (!refused || id.isEmpty()) {
      deadLetters.put(record, failure);
    }
    String reason = kind == FailureKind.BUG ? "BUG" : "INVALID_INPUT";
    id.ifPresent(training -> trainings.fail(training, reason, words));
  }

  private static Optional<UUID> keyed(ConsumerRecord<String, byte[]> record) {
    return SongKey.songId(record.key());
  }

  /** A record without an id always has the same one: that of its place. */
  private static UUID place(ConsumerRecord<String, byte[]> record) {
    return NameUuid.of(
        NameUuid.SPLY85,
        "%s/%d/%d/%d"
            .formatted(record.topic(), record.partition(), record.offset(), record.timestamp()));
  }

  private void pause(int attempt) {
    try {
      Thread.sleep(backoff.pauseAfter(attempt).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoppingException("interrupted while waiting");
    }
  }
}
