package org.sply85.kit.step;

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
        .tag("outcome", outcome)
        .register(registry)
        .record(took);
  }

  /** A record went to the dead letters. */
  public void deadLetter(String topic) {
    registry.counter("sply85.dead.letters", "topic", topic).increment();
  }

  /** An event is tried again. */
  public void retried(Stage stage) {
    registry.counter("sply85.retries", "stage", stage.label()).increment();
  }
}
