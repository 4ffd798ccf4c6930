package org.sply85.kit.failure;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to try again: 1, 4, 16, 30, 30, ... seconds, each shortened at random by up to a half so
 * that many waiting clients do not return at once.
 *
 * @param unit the first pause; one second except in tests
 * @param attempts tries in all, the first included
 */
public record Backoff(Duration unit, int attempts) {
  private static final int FACTOR = 4;
  private static final int LONGEST_UNITS = 30;

  /**
   * The pause after a failed attempt.
   *
   * @param attempt 1 for the first
   */
  public Duration pauseAfter(int attempt) {
    double units = Math.min(LONGEST_UNITS, Math.pow(FACTOR, attempt - 1));
    double jitter = 0.5 + 0.5 * ThreadLocalRandom.current().nextDouble();
    return Duration.ofMillis(Math.round(unit.toMillis() * units * jitter));
  }
}
