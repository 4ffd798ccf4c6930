package org.sply85.ingest.domain;

import java.util.UUID;
import org.sply85.contracts.event.PromptSubmitted;

/** Reads a prompt. */
public final class PromptReader {
  /** Understands the request as a brief; draws what is free from the seed. */
  public PromptReading read(UUID songId, PromptSubmitted request) {
    throw new IllegalStateException("being built");
  }
}
