package org.sply85.contracts.event;

import java.util.UUID;
import org.sply85.contracts.FileRef;

/**
 * Somebody has put a recording or a MIDI file into the store, to be learnt from. Only {@code file}
 * is required.
 *
 * @param trackId the track's id; absent = derived from the file's sha256. Any other is refused
 * @param file the original, at {@code tracks/{id}/original/...}; its name is what the user calls it
 * @param licence what allows to train on it, like {@code CC-BY-4.0}, 1..200 code points; absent =
 *     the track is analysed and found again, but no model learns from it
 * @param lyrics its words, at most 20,000 code points; absent = unknown
 * @param labels its sections, a line of start, end and label each, times in seconds; absent = they
 *     are found
 */
public record TrackSubmitted(
    UUID trackId, FileRef file, String licence, String lyrics, String labels)
    implements TrackEvent {}
