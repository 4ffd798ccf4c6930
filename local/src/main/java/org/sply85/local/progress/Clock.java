package org.sply85.local.progress;

import java.time.Duration;

/** Durations as people read them on a player. */
public final class Clock {
  private Clock() {}

  /** Minutes and seconds, like {@code 2:05}. */
  public static String text(Duration duration) {
    return "%d:%02d".formatted(duration.toMinutes(), duration.toSecondsPart());
  }
}
