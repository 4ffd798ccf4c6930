package org.sply85.local.track;

import org.sply85.contracts.event.TrackFailed;
import org.sply85.contracts.track.TrackSummary;

/** What has become of a track. */
public sealed interface TrackState {
  /** Nothing is known of it yet. */
  record Waiting() implements TrackState {}

  /** It is in the corpus. */
  record Analyzed(TrackSummary track) implements TrackState {}

  /** It is not. */
  record Refused(TrackFailed failure) implements TrackState {}
}
