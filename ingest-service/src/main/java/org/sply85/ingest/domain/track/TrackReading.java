package org.sply85.ingest.domain.track;

import org.sply85.features.track.Print;

/** What came of reading a track. */
public sealed interface TrackReading {
  /**
   * A track that is read.
   *
   * @param format by its first bytes, in lower case
   * @param seconds its length, > 0
   * @param print what it is known by
   */
  record Read(String format, double seconds, Print print) implements TrackReading {}

  /**
   * A file that is none.
   *
   * @param reason a sentence: what was expected, what came
   */
  record Refused(String reason) implements TrackReading {}
}
