package org.sply85.arranger.domain;

import org.sply85.music.Track;
import org.sply85.style.BandPart;
import org.sply85.style.Playing;

/**
 * A written track and what its performance must know.
 *
 * @param track as written
 * @param playing how the notes came about
 * @param pedal whether the sustain pedal is used
 */
record Part(Track track, Playing playing, boolean pedal) {
  static Part of(Track track, BandPart part) {
    return new Part(track, part.playing(), part.pedal());
  }
}
