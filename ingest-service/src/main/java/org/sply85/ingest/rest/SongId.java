package org.sply85.ingest.rest;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Song ids as text. */
final class SongId {
  private static final Pattern FULL =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  private SongId() {}

  /** The id; empty if the text is no UUID of 36 characters (the JDK takes shorter ones). */
  static Optional<UUID> parse(String text) {
    return text != null && FULL.matcher(text).matches()
        ? Optional.of(UUID.fromString(text))
        : Optional.empty();
  }

  /**
   * The id in a path.
   *
   * @throws ProblemException if it is none
   */
  static UUID ofPath(String text) {
    return parse(text)
        .orElseThrow(
            () -> new ProblemException(Problem.ofField("id", "a song's id must be a UUID")));
  }
}
