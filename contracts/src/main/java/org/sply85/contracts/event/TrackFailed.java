package org.sply85.contracts.event;

import java.util.UUID;

/**
 * The track is not learnt from.
 *
 * @param trackId the track's id
 * @param reason a code for programs: INVALID_INPUT, DUPLICATE, TRANSIENT or BUG
 * @param message a sentence for people: what was expected, what came
 */
public record TrackFailed(UUID trackId, String reason, String message) implements TrackEvent {}
