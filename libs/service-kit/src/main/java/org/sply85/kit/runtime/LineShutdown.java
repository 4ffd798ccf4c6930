package org.sply85.kit.runtime;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.sply85.kit.step.Line;

/** Lets the work in hand end while broker and store are still connected. */
@ApplicationScoped
public class LineShutdown {
  private final Line line;
  private final LineConfig config;

  LineShutdown(Line line, LineConfig config) {
    this.line = line;
    this.config = config;
  }

  void onStop(@Observes ShutdownEvent event) {
    line.stop(config.drain());
  }
}
