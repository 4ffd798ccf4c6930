package org.sply85.contracts.event;

import java.util.List;
import java.util.UUID;
import org.sply85.contracts.FileRef;
import org.sply85.contracts.PackRef;

/**
 * One idea shall be composed. Its record's key is {@code songId/idea}, so that a song's ideas
 * spread over partitions.
 *
 * @param songId the song's id
 * @param idea the idea's id
 * @param plan the song's plan
 * @param ideas ids of all the song's ideas
 * @param pack the models that shall compose it; absent in events of older versions = any
 * @param timing seconds spent on the song before its ideas
 */
public record SectionRequested(
    UUID songId, String idea, FileRef plan, List<String> ideas, PackRef pack, Timing timing)
    implements SongEvent {
  public SectionRequested {
    ideas = List.copyOf(ideas);
    pack = PackRef.orNone(pack);
  }
}
