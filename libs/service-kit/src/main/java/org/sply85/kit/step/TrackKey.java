package org.sply85.kit.step;

import java.util.UUID;
import org.sply85.contracts.Artifacts;
import org.sply85.contracts.track.TrackStage;

/**
 * Names a piece of work on a track that is done once.
 *
 * @param trackId the track
 * @param stage the stage that does it
 */
public record TrackKey(UUID trackId, TrackStage stage) implements Step {
  @Override
  public UUID subject() {
    return trackId;
  }

  @Override
  public String result() {
    return Artifacts.trackResult(trackId, stage.label());
  }

  @Override
  public String published() {
    return Artifacts.trackPublished(trackId, stage.label());
  }

  @Override
  public String toString() {
    return stage.label() + " for track " + trackId;
  }
}
