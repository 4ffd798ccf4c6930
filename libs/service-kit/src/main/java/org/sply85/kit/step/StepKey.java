package org.sply85.kit.step;

import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.Stage;

/**
 * Names a piece of work that is done once.
 *
 * @param songId the song
 * @param stage the stage that does it
 * @param part the part of the song that it is about; empty for the whole
 */
public record StepKey(UUID songId, Stage stage, String part) implements Step {
  /** A step on the whole song. */
  public static StepKey of(UUID songId, Stage stage) {
    return new StepKey(songId, stage, "");
  }

  @Override
  public UUID subject() {
    return songId;
  }

  @Override
  public String result() {
    return Artifacts.result(songId, stage.label(), part);
  }

  @Override
  public String published() {
    return Artifacts.published(songId, stage.label(), part);
  }

  @Override
  public String toString() {
    return stage.label() + (part.isEmpty() ? "" : " of " + part) + " for song " + songId;
  }
}
