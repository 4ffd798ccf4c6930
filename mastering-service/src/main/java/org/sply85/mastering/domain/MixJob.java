package org.sply85.mastering.domain;

import java.nio.file.Path;
import java.util.List;
import org.sply85.contracts.song.Delivery;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Score;
import org.sply85.music.TrackRole;

/**
 * What is to be mixed and mastered.
 *
 * @param plan the song's plan
 * @param score the written score
 * @param stems dry, one a track, all as long
 * @param delivery what the master must measure
 */
public record MixJob(SongPlan plan, Score score, List<StemFile> stems, Delivery delivery) {
  public MixJob {
    stems = List.copyOf(stems);
  }

  /**
   * @param track the track's name in the score
   * @param role its job
   * @param flac FLAC, 24 bit, 48 kHz, stereo
   */
  public record StemFile(String track, TrackRole role, Path flac) {}
}
