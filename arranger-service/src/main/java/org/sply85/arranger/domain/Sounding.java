package org.sply85.arranger.domain;

import org.sply85.contracts.song.SongPlan;

/**
 * What a song's tracks need to know of it to be heard.
 *
 * @param vocals who sings
 * @param style name in the style book: some of its instruments may be computed
 */
public record Sounding(Vocals vocals, String style) {
  /** That of a plan. */
  public static Sounding of(SongPlan plan) {
    return new Sounding(Vocals.of(plan), plan.style());
  }
}
