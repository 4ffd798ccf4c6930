package org.sply85.ingest.model;

import org.sply85.ingest.domain.PromptReader;
import org.sply85.prompt.PromptNet;

/** Readers of prompts, ready for use. */
public final class PromptReaders {
  private PromptReaders() {}

  /** Rules, with the PromptNet of this release where they are unsure. */
  public static PromptReader standard() {
    return new PromptReader(new PromptNetClassifier(PromptNet.standard()));
  }
}
