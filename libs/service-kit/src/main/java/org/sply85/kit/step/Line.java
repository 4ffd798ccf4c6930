package org.sply85.kit.step;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import org.sply85.contracts.Stage;
import org.sply85.contracts.event.LineEvent;
import org.sply85.contracts.event.SongEvent;
import org.sply85.contracts.event.TrackEvent;
import org.sply85.contracts.track.TrackStage;
import org.sply85.kit.event.Envelope;
import org.sply85.kit.event.SongKey;
import org.sply85.kit.failure.FailureKind;
import org.sply85.kit.failure.StoppingException;

/**
 * Handles the records of consumers so that the line always goes on: invalid input ends the song or
 * the track with words, what may pass is tried again, everything else becomes a dead letter. When
 * {@link #handle} returns, the record may be acknowledged; it throws only when this process stops,
 * and then the record must not be.
 */
public final class Line {
  private static final Logger LOG = Logger.getLogger(Line.class);

  private final Failures failures;
  private final TrackFailures tracks;
  private final DeadLetters deadLetters;
  private final LineMetrics metrics;
  private final Retries retries;
  private final Running running;

  public Line(
      Failures failures,
      TrackFailures tracks,
      DeadLetters deadLetters,
      LineMetrics metrics,
      Retries retries) {
    this.failures = failures;
    this.tracks = tracks;
    this.deadLetters = deadLetters;
    this.metrics = metrics;
    this.retries = retries;
    this.running = retries.running();
  }

  /** What a listener does with an event. */
  public interface Handler<E> {
    void handle(E event);
  }

  /**
   * Handles a record; the song is named by its body, else by its key.
   *
   * @throws StoppingException if this process stops before the record is settled
   */
  public <E extends SongEvent> void handle(
      ConsumerRecord<String, byte[]> record, Stage stage, Class<E> type, Handler<E> handler) {
    handle(record, new Job<>(stage.label(), type, handler, songEnding(stage)));
  }

  /**
   * Handles a record about a track; it is named by its body, else by its key.
   *
   * @throws StoppingException if this process stops before the record is settled
   */
  public <E extends TrackEvent> void handle(
      ConsumerRecord<String, byte[]> record, TrackStage stage, Class<E> type, Handler<E> handler) {
    handle(record, new Job<>(stage.label(), type, handler, tracks::fail));
  }

  private Ending songEnding(Stage stage) {
    return (id, kind, failure) -> failures.fail(id, stage, kind, words(kind, failure, "song"));
  }

  /** Says why something comes to nothing. */
  private interface Ending {
    void end(UUID id, FailureKind kind, Throwable failure);
  }

  /** What is done with a record. */
  private record Job<E extends LineEvent>(
      String stage, Class<E> type, Handler<E> handler, Ending ending) {}

  private <E extends LineEvent> void handle(ConsumerRecord<String, byte[]> record, Job<E> job) {
    running.enter();
    try {
      long start = System.nanoTime();
      String outcome = work(record, job);
      metrics.handled(job.stage(), outcome, Duration.ofNanos(System.nanoTime() - start));
    } finally {
      running.leave();
    }
  }

  /** Returns what came of it, for the metrics. */
  private <E extends LineEvent> String work(ConsumerRecord<String, byte[]> record, Job<E> job) {
    Optional<UUID> id = SongKey.songId(record.key());
    try {
      E event = Envelope.unwrap(record, job.type());
      id = Optional.ofNullable(event.subject()).or(() -> SongKey.songId(record.key()));
      retries.run(job.stage(), () -> job.handler().handle(event));
      return "done";
    } catch (StoppingException stopping) {
      throw stopping;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError failure) {
      // What fails because the ground is pulled away from under it is nobody's fault.
      running.check();
      settle(record, job, id, failure);
      return FailureKind.of(failure).name().toLowerCase(Locale.ROOT);
    }
  }

  private void settle(
      ConsumerRecord<String, byte[]> record, Job<?> job, Optional<UUID> id, Throwable failure) {
    FailureKind kind = FailureKind.of(failure);
    if (kind != FailureKind.INVALID_INPUT || id.isEmpty()) {
      log(record, job.stage(), kind, failure);
      retries.runUntilDone(job.stage(), () -> deadLetters.put(record, failure));
    }
    if (kind != FailureKind.CONFLICT) {
      id.ifPresent(
          of -> retries.runUntilDone(job.stage(), () -> job.ending().end(of, kind, failure)));
    }
  }

  private static void log(
      ConsumerRecord<String, byte[]> record, String stage, FailureKind kind, Throwable failure) {
    // A stranger's record is no fault of ours: its trace would say nothing, its text may lie.
    LOG.errorf(
        kind == FailureKind.POISON || kind == FailureKind.CONFLICT ? null : failure,
        "%s: record %s/%d/%d goes to the dead letters, %s: %s",
        stage,
        record.topic(),
        record.partition(),
        record.offset(),
        kind,
        Printable.of(failure.getMessage()));
  }

  static String words(FailureKind kind, Throwable failure, String what) {
    return switch (kind) {
      case INVALID_INPUT, POISON, CONFLICT -> Printable.of(failure.getMessage());
      case TRANSIENT -> "a part of the system did not answer for too long; please try again";
      case BUG ->
          "the %s could not be made because of a fault in the system: ".formatted(what)
              + Printable.of(failure.getMessage());
    };
  }

  /** Takes no more records, and waits until the running ones are done, but no longer than so. */
  public void stop(Duration patience) {
    running.stop(patience);
  }
}
