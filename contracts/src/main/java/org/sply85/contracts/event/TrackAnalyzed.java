package org.sply85.contracts.event;

import java.util.UUID;
import org.sply85.contracts.FileRef;

/**
 * A track's features are in the store.
 *
 * @param trackId the track's id
 * @param summary {@code summary.json}: a TrackSummary, what the index of the corpus holds of it
 * @param analysis {@code analysis.json}: beats, chords, sections and more, as the command analyze
 *     gives them
 * @param features {@code features.zip}: the matrices of a recording as .npy; of notes the lead's
 */
public record TrackAnalyzed(UUID trackId, FileRef summary, FileRef analysis, FileRef features)
    implements TrackEvent {}
