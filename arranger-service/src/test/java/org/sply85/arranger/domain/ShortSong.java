package org.sply85.arranger.domain;

import java.util.List;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;

/** Intro and verse of a song, for tests outside the domain. */
public record ShortSong(SongPlan plan, List<IdeaCandidates> ideas) {
  private static final int SECTIONS = 2;

  /** The same song each time. */
  public static ShortSong standard() {
    Songs song = Songs.of("pop", "4/4", 3);
    SongPlan whole = song.plan();
    return new ShortSong(
        new SongPlan(
            whole.brief(),
            whole.targets(),
            whole.seed(),
            whole.title(),
            whole.style(),
            whole.key(),
            whole.meter(),
            whole.tempoBpm(),
            whole.lowestPitch(),
            whole.highestPitch(),
            whole.motifs(),
            whole.ideas().subList(0, SECTIONS),
            whole.sections().subList(0, SECTIONS)),
        song.ideas().subList(0, SECTIONS));
  }
}
