package org.sply85.mastering.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sply85.music.TrackRole;

/**
 * How loud a track was and what its fader did.
 *
 * @param track the track's name in the score
 * @param role its job
 * @param measuredLufs gated loudness of the dry stem, LUFS; -120 for silence
 * @param gainDb gain from the stem into the mix, dB; 0 for silence
 * @param overBandLu of a lead voice, how far it lies above the middle of the band, see {@link
 *     VoiceFader#ride}; empty for all others
 */
public record TrackLevel(
    String track,
    TrackRole role,
    double measuredLufs,
    double gainDb,
    Map<String, Double> overBandLu) {
  /** Stands for silence, which has no loudness. */
  public static final double SILENCE_LUFS = -120;

  public TrackLevel {
    overBandLu = Collections.unmodifiableMap(new LinkedHashMap<>(overBandLu));
  }

  /** A track that is no lead voice. */
  public TrackLevel(String track, TrackRole role, double measuredLufs, double gainDb) {
    this(track, role, measuredLufs, gainDb, Map.of());
  }

  /** The same track, a lead voice that lies so far above the band. */
  TrackLevel over(Map<String, Double> bandLu) {
    return new TrackLevel(track, role, measuredLufs, gainDb, bandLu);
  }
}
