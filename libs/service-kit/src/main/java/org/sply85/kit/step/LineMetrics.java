package org.sply85.kit.step;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;

/** What the line counts and times, by the stage's label. No label ever holds a user's text. */
public final class LineMetrics {
  private final MeterRegistry registry;

  public LineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An event of the stage was handled. */
  public void handled(String stage, String outcome, Duration took) {
    Timer.builder("sply85.stage")
        .description("time to handle one event of a stage")
        .tag("stage", stage)
        .register(registry)
        .record(took);
    count(
        "sply85.songs", "events handled, by what came of them", "stage", stage, "outcome", outcome);
  }

  /** A failed record could be put neither away nor right; an alert belongs on this. */
  public void unsettled(String stage) {
    count("sply85.unsettled", "failed records that could not be settled", "stage", stage);
  }

  /** A record went to the dead letters. */
  public void deadLetter(String topic) {
    count("sply85.dead.letters", "records put to the dead letters", "topic", topic);
  }

  /** An event is tried again. */
  public void retried(String stage) {
    count("sply85.retries", "events tried again", "stage", stage);
  }

  private void count(String name, String description, String... tags) {
    Counter.builder(name).description(description).tags(tags).register(registry).increment();
  }
}
