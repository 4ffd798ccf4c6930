package org.sply85.ingest.messaging;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.sply85.contracts.Stage;
import org.sply85.contracts.Topics;
import org.sply85.contracts.event.PromptSubmitted;
import org.sply85.contracts.event.SongBriefed;
import org.sply85.contracts.event.Timing;
import org.sply85.contracts.song.SongBrief;
import org.sply85.ingest.domain.PromptReader;
import org.sply85.ingest.domain.PromptReading;
import org.sply85.ingest.domain.PromptReading.Refused;
import org.sply85.ingest.domain.PromptReading.Understood;
import org.sply85.kit.event.OutgoingEvent;
import org.sply85.kit.failure.ConflictException;
import org.sply85.kit.failure.InvalidInputException;
import org.sply85.kit.step.Line;
import org.sply85.kit.step.Progress;
import org.sply85.kit.step.Ran;
import org.sply85.kit.step.StepKey;
import org.sply85.kit.step.StepRunner;
import org.sply85.kit.step.Stopwatch;

/** {@code prompt.submitted} to {@code song.briefed}. */
@ApplicationScoped
public class PromptListener {
  static final String CHANNEL = "ingest-prompts";

  private final Line line;
  private final StepRunner steps;
  private final Progress progress;
  private final PromptReader reader;

  PromptListener(Line line, StepRunner steps, Progress progress, PromptReader reader) {
    this.line = line;
    this.steps = steps;
    this.progress = progress;
    this.reader = reader;
  }

  @Incoming(CHANNEL)
  @Blocking
  public void on(ConsumerRecord<String, byte[]> record) {
    UUID fallback = SongIds.of(record);
    line.handle(
        SongIds.keyed(record, fallback),
        Stage.BRIEF,
        PromptSubmitted.class,
        prompt -> brief(prompt.songId() == null ? fallback : prompt.songId(), prompt));
  }

  private void brief(UUID songId, PromptSubmitted prompt) {
    Ran<SongBriefed> ran =
        steps.run(
            StepKey.of(songId, Stage.BRIEF),
            SongBriefed.class,
            watch -> briefed(songId, prompt, watch),
            briefed -> List.of(OutgoingEvent.of(Topics.SONG_BRIEFED, briefed)));
    ran.result().ifPresent(briefed -> confirm(prompt, briefed));
    ran.ifNews(b -> progress.done(songId, Stage.BRIEF, "understood the prompt"));
  }

  private SongBriefed briefed(UUID songId, PromptSubmitted prompt, Stopwatch watch) {
    progress.started(songId, Stage.BRIEF, "reading the prompt");
    SongBrief brief = understand(songId, prompt);
    return new SongBriefed(songId, brief, Timing.NONE.plus(Stage.BRIEF, watch.seconds()));
  }

  private SongBrief understand(UUID songId, PromptSubmitted prompt) {
    PromptReading reading = reader.read(songId, prompt);
    if (reading instanceof Refused refused) {
      throw new InvalidInputException(refused.reason());
    }
    return ((Understood) reading).brief();
  }

  /** A song's id stands for one prompt; the first wins. */
  private void confirm(PromptSubmitted prompt, SongBriefed briefed) {
    UUID songId = briefed.songId();
    if (!reader.read(songId, prompt).equals(new Understood(briefed.brief()))) {
      throw new ConflictException("song " + songId + " is being made from another prompt already");
    }
  }
}
