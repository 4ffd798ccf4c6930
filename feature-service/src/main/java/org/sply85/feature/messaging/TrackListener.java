package org.sply85.feature.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.TrackAnalyzed;
import org.sply85.contracts.event.TrackIngested;
import org.sply85.contracts.track.TrackStage;
import org.sply85.feature.storage.TrackDesk;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.TrackKey;

/** {@code track.ingested} to {@code track.analyzed}. */
@ApplicationScoped
public class TrackListener {
  static final String CHANNEL = "feature-tracks";

  private final Line line;
  private final StepRunner steps;
  private final TrackDesk desk;

  TrackListener(Line line, StepRunner steps, TrackDesk desk) {
    this.line = line;
    this.steps = steps;
    this.desk = desk;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, TrackStage.ANALYZE, TrackIngested.class, this::analyze);
  }

  private void analyze(TrackIngested track) {
    steps.run(
        new TrackKey(track.trackId(), TrackStage.ANALYZE),
        TrackAnalyzed.class,
        watch -> desk.analyze(track),
        analyzed -> List.of(OutgoingEvent.of(Topics.TRACK_ANALYZED, analyzed)));
  }
}
