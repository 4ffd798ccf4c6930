package org.sply85.ingest.domain;

import org.sply85.contracts.song.SongBrief;

/** What came of reading a prompt. */
public sealed interface PromptReading {
  /** The prompt is understood. */
  record Understood(SongBrief brief) implements PromptReading {}

  /**
   * The request can not be met.
   *
   * @param field the field at fault, like {@code bpm}
   * @param reason what was expected and what came, for people
   */
  record Refused(String field, String reason) implements PromptReading {}
}
