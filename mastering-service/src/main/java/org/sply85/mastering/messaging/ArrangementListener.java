package org.sply85.mastering.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongArranged;
import org.sply85.contracts.event.SongMastered;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;

/** {@code song.arranged} to {@code song.mastered}. */
@ApplicationScoped
public class ArrangementListener {
  static final String CHANNEL = "mastering-arrangements";

  private final Line line;
  private final StepRunner steps;
  private final Progress progress;
  private final MasterJob job;

  ArrangementListener(Line line, StepRunner steps, Progress progress, MasterJob job) {
    this.line = line;
    this.steps = steps;
    this.progress = progress;
    this.job = job;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, Stage.MASTER, SongArranged.class, this::master);
  }

  private void master(SongArranged arranged) {
    steps
        .run(
            StepKey.of(arranged.songId(), Stage.MASTER),
            SongMastered.class,
            watch -> job.master(arranged, watch),
            mastered -> List.of(OutgoingEvent.of(Topics.SONG_MASTERED, mastered)))
        .ifNews(m -> progress.done(m.songId(), Stage.MASTER, "the song is finished"));
  }
}
