package org.sply85.mastering.domain;

import org.sply85.music.TrackRole;

/**
 * How loud a track was and what its fader did.
 *
 * @param track the track's name in the score
 * @param role its job
 * @param measuredLufs gated loudness of the dry stem, LUFS; -120 for silence
 * @param gainDb gain from the stem into the mix, dB; 0 for silence
 */
public record TrackLevel(String track, TrackRole role, double measuredLufs, double gainDb) {
  /** Stands for silence, which has no loudness. */
  public static final double SILENCE_LUFS = -120;
}
