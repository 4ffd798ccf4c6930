package org.sply85.contracts.event;

import java.util.List;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;

/**
 * An idea is composed.
 *
 * @param songId the song's id
 * @param idea the idea's id
 * @param plan the song's plan
 * @param ideas ids of all the song's ideas
 * @param candidates {@code candidates.json}: an {@link org.sply85.contracts.song.IdeaCandidates}
 * @param bestTotal the best candidate's total, 0..1
 * @param pack the models that composed it; absent in events of older versions = none is named
 * @param timing seconds spent on this idea alone
 */
public record SectionComposed(
    UUID songId,
    String idea,
    FileRef plan,
    List<String> ideas,
    FileRef candidates,
    double bestTotal,
    PackRef pack,
    Timing timing)
    implements SongEvent {
  public SectionComposed {
    ideas = List.copyOf(ideas);
    pack = PackRef.orNone(pack);
  }
}
