package org.sply85.arranger.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SongArranged;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;

/**
 * {@code section.composed} to {@code song.arranged}. A song's records share a partition, so one
 * arranger sees them one by one; the record that finds all ideas composed sets it to work.
 */
@ApplicationScoped
public class CompositionListener {
  static final String CHANNEL = "arranger-compositions";

  private final Line line;
  private final StepRunner steps;
  private final Progress progress;
  private final ArrangeJob job;

  CompositionListener(Line line, StepRunner steps, Progress progress, ArrangeJob job) {
    this.line = line;
    this.steps = steps;
    this.progress = progress;
    this.job = job;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, Stage.ARRANGE, SectionComposed.class, this::arrangeWhenComplete);
  }

  private void arrangeWhenComplete(SectionComposed composed) {
    List<SectionComposed> ideas = composedSoFar(composed);
    if (ideas.size() < composed.ideas().size()) {
      return; // the record of the missing idea is still to come
    }
    steps
        .run(
            StepKey.of(composed.songId(), Stage.ARRANGE),
            SongArranged.class,
            watch -> job.arrange(composed.songId(), ideas, watch),
            arranged -> List.of(OutgoingEvent.of(Topics.SONG_ARRANGED, arranged)))
        .ifNews(a -> progress.done(a.songId(), Stage.ARRANGE, "the band has played"));
  }

  private List<SectionComposed> composedSoFar(SectionComposed composed) {
    List<SectionComposed> ideas = new ArrayList<>();
    for (String idea : composed.ideas()) {
      steps
          .stored(new StepKey(composed.songId(), Stage.COMPOSE, idea), SectionComposed.class)
          .ifPresent(ideas::add);
    }
    return ideas;
  }
}
