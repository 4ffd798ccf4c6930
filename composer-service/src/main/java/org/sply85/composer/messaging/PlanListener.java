package org.sply85.composer.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.composer.domain.Planner;
import org.sply85.composer.model.PackShelf;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SectionRequested;
import org.sply85.contracts.event.SongPlanned;
import org.sply85.contracts.event.SongTargeted;
import org.sply85.contracts.song.Idea;
import org.sply85.contracts.song.SongPlan;
import org.sply85.kit.Json;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.Stopwatch;
import org.sply85.kit.store.ArtifactStore;

/** {@code song.targeted} to {@code song.planned} and a {@code section.requested} for each idea. */
@ApplicationScoped
public class PlanListener {
  static final String CHANNEL = "composer-targets";

  private final Line line;
  private final StepRunner steps;
  private final ArtifactStore store;
  private final Progress progress;
  private final Planner planner;
  private final PackShelf packs;

  PlanListener(
      Line line,
      StepRunner steps,
      ArtifactStore store,
      Progress progress,
      Planner planner,
      PackShelf packs) {
    this.line = line;
    this.steps = steps;
    this.store = store;
    this.progress = progress;
    this.planner = planner;
    this.packs = packs;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, Stage.PLAN, SongTargeted.class, this::plan);
  }

  private void plan(SongTargeted targeted) {
    steps
        .run(
            StepKey.of(targeted.songId(), Stage.PLAN),
            SongPlanned.class,
            watch -> planned(targeted, watch),
            PlanListener::events)
        .ifNews(p -> progress.done(p.songId(), Stage.PLAN, "planned the song"));
  }

  private SongPlanned planned(SongTargeted targeted, Stopwatch watch) {
    progress.started(targeted.songId(), Stage.PLAN, "planning the song");
    SongPlan plan = planner.plan(targeted.brief(), targeted.targets());
    FileRef file = store.put(targeted.songId(), Stage.PLAN, "plan.json", Json.writePretty(plan));
    List<String> ideas = plan.ideas().stream().map(Idea::id).toList();
    return new SongPlanned(
        targeted.songId(),
        file,
        ideas,
        plan.seed(),
        packs.forNewSong(),
        targeted.timing().plus(Stage.PLAN, watch.seconds()));
  }

  /** The requests come first: whoever sees the plan can count on them. */
  private static List<OutgoingEvent> events(SongPlanned planned) {
    List<OutgoingEvent> events = new ArrayList<>();
    for (String idea : planned.ideas()) {
      SectionRequested request =
          new SectionRequested(
              planned.songId(),
              idea,
              planned.plan(),
              planned.ideas(),
              planned.pack(),
              planned.timing());
      events.add(
          new OutgoingEvent(
              Topics.SECTION_REQUESTED, planned.songId() + "/" + idea, idea, request));
    }
    events.add(OutgoingEvent.of(Topics.SONG_PLANNED, planned));
    return events;
  }
}
