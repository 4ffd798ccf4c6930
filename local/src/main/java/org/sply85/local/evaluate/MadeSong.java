package org.sply85.local.evaluate;

import java.util.List;
import org.sply85.arranger.domain.Arrangement;
import org.sply85.contracts.song.IdeaCandidates;
import org.sply85.contracts.song.SongPlan;
import org.sply85.music.Score;

/**
 * A song as notes.
 *
 * @param id of its prompt
 * @param plan what was planned
 * @param ideas all candidates of each idea
 * @param arrangement the chosen candidates, arranged
 * @param heard the song's MIDI file, read again
 */
public record MadeSong(
    String id, SongPlan plan, List<IdeaCandidates> ideas, Arrangement arrangement, Score heard) {
  public MadeSong {
    ideas = List.copyOf(ideas);
  }
}
