package org.sply85.mastering.domain;

import java.nio.file.Path;
import java.util.List;
import org.sply85.contracts.event.Loudness;

/**
 * A finished song.
 *
 * @param wav 24 bit, 48 kHz
 * @param flac the same samples
 * @param mp3 with tags
 * @param durationSeconds its length
 * @param loudness measured on the final samples
 * @param quality what else was measured
 * @param seams how its sections pass into each other
 * @param tracks how each track came into the mix, in order of the stems
 */
public record MasteredFiles(
    Path wav,
    Path flac,
    Path mp3,
    double durationSeconds,
    Loudness loudness,
    QualityCard quality,
    List<SeamCard> seams,
    List<TrackLevel> tracks) {
  public MasteredFiles {
    seams = List.copyOf(seams);
    tracks = List.copyOf(tracks);
  }
}
