package org.sply85.mastering.domain;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sply85.contracts.event.Loudness;

/**
 * A finished song.
 *
 * @param wav 24 bit, 48 kHz
 * @param flac the same samples
 * @param mp3 with tags
 * @param opus with tags
 * @param picture of the song, SVG
 * @param durationSeconds its length
 * @param loudness measured on the final samples
 * @param quality what else was measured
 * @param seams how its sections pass into each other
 * @param tracks how each track came into the mix, in order of the stems
 * @param mixedStems stems that sum to the mix, if they were asked for
 */
public record MasteredFiles(
    Path wav,
    Path flac,
    Path mp3,
    Path opus,
    Path picture,
    double durationSeconds,
    Loudness loudness,
    QualityCard quality,
    List<SeamCard> seams,
    List<TrackLevel> tracks,
    Optional<MixedStems> mixedStems) {
  public MasteredFiles {
    seams = List.copyOf(seams);
    tracks = List.copyOf(tracks);
  }

  /**
   * Stems that sum to the mix, 6 dB softer than in it.
   *
   * @param tracks by the track's name; silent tracks have none
   * @param effects what came back from rooms and echoes
   * @param mix the sum of all, before mastering
   */
  public record MixedStems(Map<String, Path> tracks, Path effects, Path mix) {
    public MixedStems {
      tracks = Map.copyOf(tracks);
    }
  }
}
