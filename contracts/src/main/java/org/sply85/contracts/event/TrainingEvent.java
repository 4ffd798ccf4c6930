package org.sply85.contracts.event;

import java.util.UUID;

/** Everything that is said of a training and of its pack. Its id is the record's key. */
public sealed interface TrainingEvent extends LineEvent
    permits TrainingRequested, TrainingProgressed, TrainingFailed, PackPublished {
  /** The training's id. */
  UUID trainingId();

  @Override
  default UUID subject() {
    return trainingId();
  }
}
