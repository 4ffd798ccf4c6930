package org.sply85.mastering.domain;

import java.nio.file.Path;

/** Mixes and masters a song. */
public final class MasteringEngineer {
  /**
   * Writes the finished files into the folder; a pure function of the job.
   *
   * @param folder an empty folder for the results
   */
  public MasteredFiles master(MixJob job, Path folder) {
    throw new IllegalStateException("being built");
  }
}
