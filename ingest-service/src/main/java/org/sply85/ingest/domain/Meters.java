package org.sply85.ingest.domain;

import java.util.Map;
import java.util.Optional;

/** The meters that songs are made in. */
final class Meters {
  // The right side holds the same beats: two bars of 2/4 make one of 4/4, two of 3/8 one of 6/8.
  private static final Map<String, String> MADE_IN =
      Map.of(
          "4/4", "4/4", "2/4", "4/4", "2/2", "4/4", "8/8", "4/4", "3/4", "3/4", "6/4", "3/4", "3/2",
          "3/4", "6/8", "6/8", "12/8", "12/8", "3/8", "6/8");

  private Meters() {}

  /** The meter that such a song is made in, if it can be made. */
  static Optional<String> madeIn(String meter) {
    return Optional.ofNullable(MADE_IN.get(meter.replaceAll("\\s", "")));
  }

  /** Whether it is written like a meter: {@code 7/8}. */
  static boolean written(String meter) {
    return meter.matches("\\s*\\d{1,2}\\s*/\\s*\\d{1,2}\\s*");
  }

  static String expectation() {
    return "meter must be one of 4/4, 3/4, 6/8, 12/8"
        + " (2/4 and 2/2 are written in 4/4; 6/4 and 3/2 in 3/4; 3/8 in 6/8)";
  }
}
