package org.sply85.arranger.domain;

import java.nio.file.Path;
import org.sply85.music.Score;
import org.sply85.music.Track;

/** Turns tracks into sound. Safe to use from several threads. */
public interface StemPlayer {
  /** The soundbank that plays, for the report. */
  String soundbank();

  /**
   * Plays one track, dry, and writes it: FLAC, 24 bit, 48 kHz, stereo, as long as the whole score
   * with its tail.
   *
   * @param score the performed score
   * @param track one of its tracks; one with words is sung
   * @param sounding who sings, and in what style the band plays
   * @param flac the file to write
   */
  void play(Score score, Track track, Sounding sounding, Path flac);
}
