package org.sply85.kit.step;

import java.util.UUID;

/** Names a piece of work that is done once. */
public sealed interface Step permits StepKey, TrackKey {
  /** The song's id, or the track's. */
  UUID subject();

  /** Where the result is kept: the body of the step's event. */
  String result();

  /** Where it is marked that the step's events are on their topics. */
  String published();
}
