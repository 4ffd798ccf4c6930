package org.sply85.composer.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.composer.model.PackShelf;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SectionRequested;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;
import org.sply85.kit.Json;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.Stopwatch;
import org.sply85.kit.store.ArtifactStore;

/** {@code section.requested} to {@code section.composed}. */
@ApplicationScoped
public class SectionListener {
  static final String CHANNEL = "composer-sections";

  private final Line line;
  private final StepRunner steps;
  private final ArtifactStore store;
  private final Progress progress;
  private final PackShelf packs;

  SectionListener(
      Line line, StepRunner steps, ArtifactStore store, Progress progress, PackShelf packs) {
    this.line = line;
    this.steps = steps;
    this.store = store;
    this.progress = progress;
    this.packs = packs;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, Stage.COMPOSE, SectionRequested.class, this::compose);
  }

  private void compose(SectionRequested request) {
    StepKey key = new StepKey(request.songId(), Stage.COMPOSE, request.idea());
    steps
        .run(key, SectionComposed.class, watch -> composed(request, watch), this::event)
        .ifNews(composed -> tell(request));
  }

  private SectionComposed composed(SectionRequested request, Stopwatch watch) {
    SongPlan plan = Json.require(store.get(request.plan()), SongPlan.class);
    try (PackShelf.Lease lease = packs.lease(request.pack())) {
      IdeaCandidates candidates = lease.composer().compose(plan, request.idea());
      String name = request.idea() + ".candidates.json";
      FileRef file = store.put(request.songId(), Stage.COMPOSE, name, Json.write(candidates));
      return new SectionComposed(
          request.songId(),
          request.idea(),
          request.plan(),
          request.ideas(),
          file,
          candidates.candidates().get(0).card().total(),
          lease.pack(),
          Timing.NONE.plus(Stage.COMPOSE, watch.seconds()));
    }
  }

  private List<OutgoingEvent> event(SectionComposed composed) {
    return List.of(OutgoingEvent.about(composed.idea(), Topics.SECTION_COMPOSED, composed));
  }

  private void tell(SectionRequested request) {
    UUID songId = request.songId();
    long done =
        request.ideas().stream()
            .filter(i -> steps.done(new StepKey(songId, Stage.COMPOSE, i)))
            .count();
    progress.working(
        songId,
        Stage.COMPOSE,
        (double) done / request.ideas().size(),
        request.idea(),
        "composed the " + request.idea());
  }
}
