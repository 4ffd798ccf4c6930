package org.sply85.contracts.event;

import org.sply85.contracts.FileRef;
import org.sply85.music.TrackRole;

/**
 * One track's dry sound, as long as the song with its tail.
 *
 * @param track the track's name in the score
 * @param role its job
 * @param file FLAC, 24 bit, 48 kHz, stereo
 */
public record Stem(String track, TrackRole role, FileRef file) {}
