package org.sply85.kit.step;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.SectionComposed;
import org.sply85.contracts.event.SectionRequested;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.failure.TransientException;
import org.sply85.kit.store.ArtifactStore;

/** A listener whose domain does what the idea's name says. */
@ApplicationScoped
public class TestSections {
  private final Line line;
  private final StepRunner steps;
  private final ArtifactStore store;
  private final Map<UUID, Integer> runs = new ConcurrentHashMap<>();

  TestSections(Line line, StepRunner steps, ArtifactStore store) {
    this.line = line;
    this.steps = steps;
    this.store = store;
  }

  /** How often the domain has worked for a song. */
  int runs(UUID songId) {
    return runs.getOrDefault(songId, 0);
  }

  @Incoming("test-sections")
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    line.handle(record, Stage.COMPOSE, SectionRequested.class, this::compose);
  }

  private void compose(SectionRequested request) {
    steps.run(
        new StepKey(request.songId(), Stage.COMPOSE, request.idea()),
        SectionComposed.class,
        watch -> composed(request),
        c -> List.of(OutgoingEvent.about(c.idea(), Topics.SECTION_COMPOSED, c)));
  }

  private SectionComposed composed(SectionRequested request) {
    int run = runs.merge(request.songId(), 1, Integer::sum);
    switch (request.idea()) {
      case "refused" -> throw new InvalidInputException("bpm must be in 40..220, was 900");
      case "flaky" -> failUntil(run, 3);
      case "dead" -> failUntil(run, Integer.MAX_VALUE);
      case "bug" -> throw new IllegalStateException("a fault");
      case "deep" -> deeper(1);
      case "long" -> sleep(9_000);
      default -> {}
    }
    FileRef file =
        store.put(
            request.songId(),
            Stage.COMPOSE,
            "candidates.json",
            ("{\"idea\":\"" + request.idea() + "\"}").getBytes(StandardCharsets.UTF_8));
    return new SectionComposed(
        request.songId(),
        request.idea(),
        request.plan(),
        request.ideas(),
        file,
        0.5,
        request.pack(),
        request.timing());
  }

  private static void failUntil(int run, int good) {
    if (run < good) {
      throw new TransientException("no answer", new java.io.IOException("closed"));
    }
  }

  private static int deeper(int depth) {
    return deeper(depth + 1) + 1;
  }

  private static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
