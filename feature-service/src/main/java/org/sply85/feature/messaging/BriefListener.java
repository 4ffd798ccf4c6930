package org.sply85.feature.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SongBriefed;
import org.sply85.contracts.event.SongTargeted;
import org.sply85.contracts.song.SongTargets;
import org.sply85.feature.domain.Targeter;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.Stopwatch;

/** {@code song.briefed} to {@code song.targeted}. */
@ApplicationScoped
public class BriefListener {
  static final String CHANNEL = "feature-briefs";

  private final Line line;
  private final StepRunner steps;
  private final Progress progress;
  private final Targeter targeter;

  BriefListener(Line line, StepRunner steps, Progress progress, Targeter targeter) {
    this.line = line;
    this.steps = steps;
    this.progress = progress;
    this.targeter = targeter;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, Stage.TARGET, SongBriefed.class, this::target);
  }

  private void target(SongBriefed briefed) {
    steps
        .run(
            StepKey.of(briefed.songId(), Stage.TARGET),
            SongTargeted.class,
            watch -> targeted(briefed, watch),
            targeted -> List.of(OutgoingEvent.of(Topics.SONG_TARGETED, targeted)))
        .ifNews(t -> progress.done(t.songId(), Stage.TARGET, "set the aims"));
  }

  private SongTargeted targeted(SongBriefed briefed, Stopwatch watch) {
    progress.started(briefed.songId(), Stage.TARGET, "looking up real songs");
    SongTargets targets = targeter.targets(briefed.brief());
    return new SongTargeted(
        briefed.songId(),
        briefed.brief(),
        targets,
        briefed.timing().plus(Stage.TARGET, watch.seconds()));
  }
}
