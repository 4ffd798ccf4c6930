package org.sply85.kit.step;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.sply85.contracts.Stage;

/** What the line counts and times, by stage. No label ever holds a user's text. */
public final class LineMetrics {
  private final MeterRegistry registry;

  public LineMetrics(MeterRegistry registry) {
    this.registry = registry;
  }

  /** An event of the stage was handled. */
  public void handled(Stage stage, String outcome, Duration took) {
    Timer.builder("sply85.stage")
        .description("time to handle one event of a stage")
        .tag("stage", stage.label())
        .register(registry)
        .record(took);
    count(
        "sply85.songs",
        "events handled, by what came of them",
        "stage",
        stage.label(),
        "outcome",
        outcome);
  }

  /** A failed record could be put neither away nor right; an alert belongs on this. */
  public void unsettled(Stage stage) {
    count("sply85.unsettled", "failed records that could not be settled", "stage", stage.label());
  }

  /** A record went to the dead letters. */
  public void deadLetter(String topic) {
    count("sply85.dead.letters", "records put to the dead letters", "topic", topic);
  }

  /** An event is tried again. */
  public void retried(Stage stage) {
    count("sply85.retries", "events tried again", "stage", stage.label());
  }

  private void count(String name, String description, String... tags) {
    Counter.builder(name).description(description).tags(tags).register(registry).increment();
  }
}
