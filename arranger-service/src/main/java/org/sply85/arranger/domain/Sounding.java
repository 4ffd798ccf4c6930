package org.sply85.arranger.domain;

import org.sply85.contracts.song.SongPlan;

/**
 * What a song's tracks need to know of it to be heard.
 *
 * @param vocals who sings
 * @param styles in what style each plays: some instruments of a style may be computed
 */
public record Sounding(Vocals vocals, StyleMix styles) {
  /** That of a plan. */
  public static Sounding of(SongPlan plan) {
    return new Sounding(Vocals.of(plan), new StyleMix(plan));
  }
}
