package org.sply85.ingest.domain;

import java.util.Optional;
import org.sply85.ingest.domain.PromptReading.Refused;

/** What songs can be made of, whether asked for by an option or in the prompt. */
final class Limits {
  static final double SLOWEST = 40;
  static final double FASTEST = 220;
  static final double SHORTEST = 20;
  static final double LONGEST = 600;

  private Limits() {}

  /** Refuses a number outside its range, and NaN. */
  static Optional<Refused> fault(String field, double value, double low, double high) {
    return value >= low && value <= high
        ? Optional.empty()
        : Optional.of(
            new Refused(
                field,
                "%s must be in %s..%s, was %s"
                    .formatted(field, plain(low), plain(high), plain(value))));
  }

  /**
   * Refuses a length outside 0:20..10:00.
   *
   * @param words how it was asked for
   */
  static Optional<Refused> durationFault(double seconds, String words) {
    return seconds >= SHORTEST && seconds <= LONGEST
        ? Optional.empty()
        : Optional.of(
            new Refused("duration", "duration must be in 0:20..10:00, was '" + words + "'"));
  }

  static double clampDuration(double seconds) {
    return Math.min(LONGEST, Math.max(SHORTEST, seconds));
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
