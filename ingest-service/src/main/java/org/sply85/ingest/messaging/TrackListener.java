package org.sply85.ingest.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.event.TrackSubmitted;
import org.sply85.contracts.track.TrackStage;
import org.sply85.ingest.domain.track.TrackReader;
import org.sply85.ingest.domain.track.TrackRequestCheck;
import org.sply85.ingest.storage.TrackIntake;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.PoisonException;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.TrackKey;
import org.sply85.kit.store.TrackIds;

/** {@code track.submitted} to {@code track.ingested}. */
@ApplicationScoped
public class TrackListener {
  static final String CHANNEL = "ingest-tracks";

  private final Line line;
  private final StepRunner steps;
  private final TrackIntake intake;

  TrackListener(Line line, StepRunner steps, TrackIntake intake) {
    this.line = line;
    this.steps = steps;
    this.intake = intake;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, TrackStage.INGEST, TrackSubmitted.class, this::ingest);
  }

  private void ingest(TrackSubmitted track) {
    UUID id = checked(track);
    intake.keepLicence(id, track.licence());
    steps.run(
        new TrackKey(id, TrackStage.INGEST),
        TrackIngested.class,
        watch -> intake.take(id, track),
        ingested -> List.of(OutgoingEvent.of(Topics.TRACK_INGESTED, ingested)));
  }

  /** A record that contradicts itself is a stray: it must not end the track that it names. */
  private static UUID checked(TrackSubmitted track) {
    if (track.file() == null || !TrackIds.isOriginal(track.file())) {
      throw new PoisonException("file must be the original of a track: tracks/{id}/original/...");
    }
    UUID id = TrackIds.of(track.file().sha256());
    if (track.trackId() != null && !track.trackId().equals(id)) {
      throw new PoisonException("trackId must be %s, was %s".formatted(id, track.trackId()));
    }
    if (track.file().sizeBytes() > TrackReader.LARGEST_BYTES) {
      throw new PoisonException(
          "file must have at most %d bytes, has %d"
              .formatted(TrackReader.LARGEST_BYTES, track.file().sizeBytes()));
    }
    Optional<TrackRequestCheck.Fault> fault =
        TrackRequestCheck.fault(
            track.file().name(), track.licence(), track.lyrics(), track.labels());
    if (fault.isPresent()) {
      throw new PoisonException(fault.get().reason());
    }
    return id;
  }
}
