package org.sply85.audio.seam;

import java.util.Arrays;

/**
 * Where a seam lies in a sound, and which notes are played around it.
 *
 * @param atSeconds onset of the section after
 * @param barSeconds length of a bar, > 0
 * @param onsets of all notes of the song, seconds, in any order
 */
public record SeamSite(double atSeconds, double barSeconds, double[] onsets) {
  private static final double TOGETHER_SECONDS = 0.03;

  public SeamSite {
    if (!(atSeconds >= 0)) {
      throw new IllegalArgumentException("atSeconds must be at least 0, was " + atSeconds);
    }
    if (!(barSeconds > 0)) {
      throw new IllegalArgumentException("barSeconds must be more than 0, was " + barSeconds);
    }
    onsets = onsets.clone();
  }

  /** Onsets between two times, ascending; of those struck together the first. */
  double[] between(double from, double to) {
    double[] sorted = Arrays.stream(onsets).filter(t -> t >= from && t < to).sorted().toArray();
    int kept = 0;
    for (double onset : sorted) {
      if (kept == 0 || onset - sorted[kept - 1] > TOGETHER_SECONDS) {
        sorted[kept++] = onset;
      }
    }
    return Arrays.copyOf(sorted, kept);
  }
}
